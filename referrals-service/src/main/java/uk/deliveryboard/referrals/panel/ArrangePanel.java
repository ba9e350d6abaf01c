package uk.deliveryboard.referrals.panel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.referrals.directory.Agencies;
import uk.deliveryboard.referrals.directory.model.AgencyKind;
import uk.deliveryboard.referrals.panel.model.Agenda;
import uk.deliveryboard.referrals.panel.model.Handover;
import uk.deliveryboard.referrals.panel.model.Meeting;
import uk.deliveryboard.referrals.panel.model.PanelSeat;
import uk.deliveryboard.referrals.pathway.model.Actor;
import uk.deliveryboard.referrals.pathway.model.Evidence;
import uk.deliveryboard.referrals.pathway.model.Evidence.Seat;
import uk.deliveryboard.referrals.pathway.model.Refusal;
import uk.deliveryboard.referrals.pathway.model.StateCode;
import uk.deliveryboard.referrals.referral.MoveReferral;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.model.Referral;

/** Seats a panel, and fixes, moves and cancels its meetings; the cases that are listed never fall between two. */
@Component
public class ArrangePanel {

    /** What became of it. */
    public sealed interface Outcome {
        record Seated(Panels.Seats seats) implements Outcome {}

        record Arranged(Meeting meeting) implements Outcome {}

        record Unknown() implements Outcome {}

        record Exists() implements Outcome {}

        record Stale() implements Outcome {}

        /** It was held or cancelled. */
        record Over(Meeting meeting) implements Outcome {}

        record Refused(List<Refusal> refusals) implements Outcome {}
    }

    private final Panels panels;
    private final Agencies agencies;
    private final Referrals referrals;
    private final MoveReferral move;
    private final Clock clock;

    ArrangePanel(Panels panels, Agencies agencies, Referrals referrals, MoveReferral move, Clock clock) {
        this.panels = panels;
        this.agencies = agencies;
        this.referrals = referrals;
        this.move = move;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome seat(String board, List<PanelSeat> seats, long version, Referrals.RecordedBy by) {
        if (!sitsOn(by, board)) {
            return new Outcome.Unknown();
        }
        List<Refusal> refusals = refusals(seats);
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(refusals);
        }
        var next = new Panels.Seats(seats, version + 1);
        return panels.replaceSeats(board, next, clock.instant(), by)
                ? new Outcome.Seated(next)
                : new Outcome.Stale();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome schedule(String board, String code, LocalDate on, Set<Actor> as,
            Referrals.RecordedBy by) {
        if (!sitsOn(by, board)) {
            return new Outcome.Unknown();
        }
        Meeting meeting = new Meeting(UuidCreator.getTimeOrderedEpoch(), board, code, on, Meeting.State.SCHEDULED, 1);
        if (!panels.add(meeting, clock.instant(), by)) {
            return new Outcome.Exists();
        }
        handOver(board, as, by);
        return new Outcome.Arranged(meeting);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome reschedule(String board, String code, LocalDate on, long version, Set<Actor> as,
            Referrals.RecordedBy by) {
        LocalDate today = ClockConfiguration.today(clock);
        return change(board, code, version, as, by,
                meeting -> on.isBefore(today)
                        ? new Outcome.Refused(List.of(new Refusal("P-8", "/on", "is in the past")))
                        : new Outcome.Arranged(meeting.movedTo(on)));
    }

    /** The cases that were listed for it go to the next meeting, or wait for one to be fixed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome cancel(String board, String code, long version, Set<Actor> as, Referrals.RecordedBy by) {
        return change(board, code, version, as, by,
                meeting -> new Outcome.Arranged(meeting.in(Meeting.State.CANCELLED)));
    }

    private Outcome change(String board, String code, long version, Set<Actor> as, Referrals.RecordedBy by,
            Function<Meeting, Outcome> decide) {
        Meeting meeting = panels.meeting(board, code).orElse(null);
        if (meeting == null) {
            return new Outcome.Unknown();
        }
        if (meeting.version() != version) {
            return new Outcome.Stale();
        }
        if (meeting.state() != Meeting.State.SCHEDULED) {
            return new Outcome.Over(meeting);
        }
        Outcome outcome = decide.apply(meeting);
        if (outcome instanceof Outcome.Arranged(var changed)) {
            if (!panels.change(changed)) {
                return new Outcome.Stale();
            }
            handOver(board, as, by);
        }
        return outcome;
    }

    /** Nothing is lost when a meeting moves or is cancelled: neither the cases listed for it nor the checks made. */
    private void handOver(String board, Set<Actor> as, Referrals.RecordedBy by) {
        LocalDate today = ClockConfiguration.today(clock);
        List<Meeting> meetings = panels.meetings(board);
        Map<UUID, Referral> listed = referrals.at(board, Set.of(StateCode.LISTED_FOR_PANEL)).stream()
                .collect(Collectors.toMap(Referral::id, Function.identity()));
        List<Handover> handovers = Handover.of(meetings, listed.values().stream()
                .map(each -> new Agenda.Case(each.id(), each.ref().toString(), each.state())).toList(), today);
        for (Meeting each : meetings) {
            boolean waited = handovers.stream().anyMatch(handover -> handover.from().equals(each.code()));
            if (each.state() == Meeting.State.CANCELLED && (waited || !each.on().isBefore(today))) {
                Handover.heir(meetings, each.on(), today).ifPresent(heir -> panels.carryChecks(each, heir));
            }
        }
        handovers.forEach(each -> relist(Objects.requireNonNull(listed.get(each.caseId())), each.to(), as, by));
    }

    private void relist(Referral each, Meeting to, Set<Actor> as, Referrals.RecordedBy by) {
        var outcome = move.move(new MoveReferral.Command(each.id(), each.version(),
                new Evidence.ListForPanel(to.code(), to.on()), null, as, by));
        if (!(outcome instanceof MoveReferral.Outcome.Moved)) {
            throw new IllegalStateException(each.ref() + " could not be listed for the new day: "
                    + outcome.getClass().getSimpleName());
        }
    }

    private boolean sitsOn(Referrals.RecordedBy by, String board) {
        return agencies.find(by.agency()).filter(each -> each.boards().contains(board)).isPresent();
    }

    private List<Refusal> refusals(List<PanelSeat> seats) {
        Map<String, AgencyKind> kinds = agencies.kinds(seats.stream()
                .flatMap(each -> Stream.of(each.agency(), each.deputyAgency() == null
                        ? each.agency()
                        : each.deputyAgency()))
                .distinct().toList());
        List<Refusal> refusals = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < seats.size(); index++) {
            PanelSeat seat = seats.get(index);
            if (!kinds.containsKey(seat.agency())) {
                refusals.add(new Refusal("R-8", "/seats/" + index + "/agency", "is not in the directory"));
            }
            if (seat.deputyAgency() != null && !kinds.containsKey(seat.deputyAgency())) {
                refusals.add(new Refusal("R-8", "/seats/" + index + "/deputyAgency", "is not in the directory"));
            }
            if (!seen.add(seat.seat() + " " + seat.agency())) {
                refusals.add(new Refusal("R-8", "/seats/" + index, "is there twice"));
            }
        }
        require(seats, Seat.CHAIR, AgencyKind.LOCAL_AUTHORITY, kinds, "a local authority must hold the chair",
                refusals);
        require(seats, Seat.POLICE, AgencyKind.POLICE_FORCE, kinds, "a police force must have a seat", refusals);
        return refusals;
    }

    private static void require(List<PanelSeat> seats, Seat seat, AgencyKind kind, Map<String, AgencyKind> kinds,
            String message, List<Refusal> refusals) {
        if (seats.stream().noneMatch(each -> each.seat() == seat && kinds.get(each.agency()) == kind)) {
            refusals.add(new Refusal("R-8", "/seats", message));
        }
    }
}
