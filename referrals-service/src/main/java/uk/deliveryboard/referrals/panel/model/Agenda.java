package uk.deliveryboard.referrals.panel.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import uk.deliveryboard.referrals.pathway.model.Evidence.Seat;
import uk.deliveryboard.referrals.pathway.model.ReferralState;
import uk.deliveryboard.referrals.review.model.Duties;
import uk.deliveryboard.referrals.review.model.Duty;

/**
 * What a meeting has to look at, in standing order: actions, new cases, open cases, reviews after closure,
 * reassessments. It builds itself from where each case stands: whatever is due by the day of the meeting is on it, and
 * stays on every agenda until it is done.
 */
public record Agenda(List<PanelAction> actions, List<Item> items) {

    /** A case of the board. */
    public record Case(UUID id, String ref, ReferralState state) {}

    /**
     * A case on the agenda, and why.
     *
     * @param checksMissing seats whose agencies have not looked at their records
     */
    public record Item(Duty.Section section, Duty.Kind kind, UUID caseId, String ref, LocalDate dueOn, int daysOverdue,
            List<Seat> checksMissing) {}

    private static final Comparator<Item> STANDING_ORDER = Comparator.comparing(Item::section)
            .thenComparing(Item::dueOn).thenComparing(Item::ref).thenComparing(Item::kind);

    /** @param open actions that no agency has answered yet */
    public static Agenda of(Meeting meeting, List<PanelSeat> seats, List<Case> cases, List<PrePanelCheck> checks,
            List<PanelAction> open) {
        List<PanelAction> actions = open.stream().filter(each -> !each.dueOn().isAfter(meeting.on()))
                .sorted(Comparator.comparing(PanelAction::dueOn).thenComparing(PanelAction::id)).toList();
        return new Agenda(actions, cases.stream().flatMap(each -> items(meeting, each, seats, checks))
                .sorted(STANDING_ORDER).toList());
    }

    private static Stream<Item> items(Meeting meeting, Case each, List<PanelSeat> seats, List<PrePanelCheck> checks) {
        return Duties.of(each.state()).stream()
                .filter(duty -> duty.isDueBy(meeting.on()) || isListedFor(meeting, each.state()))
                .map(duty -> new Item(duty.kind().section(), duty.kind(), each.id(), each.ref(), duty.dueOn(),
                        Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(duty.dueOn(), meeting.on()))),
                        PrePanelCheck.missing(seats, each.id(), checks)));
    }

    /** However the meeting was moved since. */
    private static boolean isListedFor(Meeting meeting, ReferralState state) {
        return state instanceof ReferralState.ListedForPanel listed && listed.meeting().equals(meeting.code());
    }
}
