package uk.deliveryboard.referrals.panel.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import uk.deliveryboard.referrals.pathway.model.ReferralState.ListedForPanel;

/**
 * A case that is listed anew because its meeting moved or was cancelled: nothing that was on an agenda is lost.
 *
 * @param from code of the meeting for which it was listed
 * @param to   meeting that looks at it now
 */
public record Handover(UUID caseId, String from, Meeting to) {

    /**
     * What the calendar, after a change, asks of the cases that are listed. A case stays with its meeting however that
     * moves; after a cancellation it goes to the heir, and without one it waits for the next meeting that is fixed.
     *
     * @param meetings all of the board
     */
    public static List<Handover> of(List<Meeting> meetings, List<Agenda.Case> cases, LocalDate today) {
        return cases.stream().flatMap(each -> each.state() instanceof ListedForPanel listed
                ? of(meetings, each.id(), listed, today).stream()
                : Stream.empty()).toList();
    }

    /**
     * The meeting that takes over from one that was cancelled: of those still to come the first on or after its day, or
     * else the last before it.
     *
     * @param day on which the cancelled one was to be
     */
    public static Optional<Meeting> heir(List<Meeting> meetings, LocalDate day, LocalDate today) {
        List<Meeting> toCome = meetings.stream()
                .filter(each -> each.state() == Meeting.State.SCHEDULED && !each.on().isBefore(today))
                .sorted(Comparator.comparing(Meeting::on).thenComparing(Meeting::code)).toList();
        return toCome.stream().filter(each -> !each.on().isBefore(day)).findFirst()
                .or(() -> toCome.isEmpty() ? Optional.empty() : Optional.of(toCome.getLast()));
    }

    private static Optional<Handover> of(List<Meeting> meetings, UUID caseId, ListedForPanel listed,
            LocalDate today) {
        Meeting own = meetings.stream().filter(each -> each.code().equals(listed.meeting())).findFirst().orElse(null);
        if (own == null) {
            return Optional.empty();
        }
        return switch (own.state()) {
            case HELD -> Optional.empty();
            case SCHEDULED -> own.on().equals(listed.meetingOn()) || own.on().isBefore(today)
                    ? Optional.empty()
                    : Optional.of(new Handover(caseId, own.code(), own));
            case CANCELLED -> heir(meetings, own.on(), today).map(to -> new Handover(caseId, own.code(), to));
        };
    }
}
