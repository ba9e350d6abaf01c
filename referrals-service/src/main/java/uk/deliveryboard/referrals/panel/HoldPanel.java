package uk.deliveryboard.referrals.panel;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.referrals.audit.Access;
import uk.deliveryboard.referrals.audit.AccessLog;
import uk.deliveryboard.referrals.audit.model.Action;
import uk.deliveryboard.referrals.directory.Agencies;
import uk.deliveryboard.referrals.panel.model.Agenda;
import uk.deliveryboard.referrals.panel.model.Attendance;
import uk.deliveryboard.referrals.panel.model.Meeting;
import uk.deliveryboard.referrals.panel.model.PrePanelCheck;
import uk.deliveryboard.referrals.pathway.model.Evidence.Seat;
import uk.deliveryboard.referrals.pathway.model.Refusal;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.review.model.Duties;

/** Shows a meeting what it has to look at, takes the checks made before it, and minutes it. */
@Component
public class HoldPanel {

    /** What became of it. */
    public sealed interface Outcome {
        record Done(Meeting meeting, int checksDue, int checksDone) implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}

        record Over(Meeting meeting) implements Outcome {}

        record Refused(List<Refusal> refusals) implements Outcome {}
    }

    /** A meeting and its agenda. */
    public record Found(Meeting meeting, Agenda agenda) {}

    private final Panels panels;
    private final PanelActions actions;
    private final Referrals referrals;
    private final Agencies agencies;
    private final PanelNews news;
    private final AccessLog log;
    private final Clock clock;

    HoldPanel(Panels panels, PanelActions actions, Referrals referrals, Agencies agencies, PanelNews news,
            AccessLog log, Clock clock) {
        this.referrals = referrals;
        this.panels = panels;
        this.actions = actions;
        this.agencies = agencies;
        this.news = news;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public Optional<Found> agenda(String board, String code, Caller caller) {
        return panels.meeting(board, code).map(meeting -> {
            Agenda agenda = agenda(meeting);
            List<UUID> cases = agenda.items().stream().map(Agenda.Item::caseId).distinct().toList();
            log.record(caller, new Access(Action.VIEW, "AGENDA", cases, List.of(board), null, List.of(), null,
                    cases.size(), List.of()));
            return new Found(meeting, agenda);
        });
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome check(String board, String code, UUID referral, Seat seat, PrePanelCheck.Result result,
            Caller caller) {
        Meeting meeting = panels.meeting(board, code).orElse(null);
        if (meeting == null) {
            return new Outcome.Unknown();
        }
        if (meeting.state() != Meeting.State.SCHEDULED) {
            return new Outcome.Over(meeting);
        }
        if (result == PrePanelCheck.Result.NOT_DONE) {
            return new Outcome.Refused(List.of(new Refusal("P-16", "/result", "is written by the minutes only")));
        }
        if (panels.seats(board).seats().stream().noneMatch(each -> each.seat() == seat)) {
            return new Outcome.Refused(List.of(new Refusal("P-16", "/seat", "is no seat of this panel")));
        }
        if (agenda(meeting).items().stream().noneMatch(item -> item.caseId().equals(referral))) {
            return new Outcome.Refused(
                    List.of(new Refusal("P-16", "/caseId", "is not on the agenda of this meeting")));
        }
        panels.check(meeting, new PrePanelCheck(referral, seat, result), clock.instant(), by(caller));
        log.record(caller, new Access(Action.ALTER, "PRE_PANEL_CHECK", List.of(referral), List.of(board),
                seat.name(), List.of(), null, 1, List.of()));
        return new Outcome.Done(meeting, 1, 1);
    }

    /** A meeting is held once: with the two statutory seats filled, and with every check that was not made said so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome hold(String board, String code, Attendance attendance, long version, Caller caller) {
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
        List<Refusal> refusals = meeting.on().isAfter(ClockConfiguration.today(clock))
                ? List.of(new Refusal("P-9", "/attendance", "the meeting is on " + meeting.on()))
                : attendance.refusals(agencies.kinds(
                        attendance.rows().stream().map(Attendance.Present::agency).distinct().toList()));
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(refusals);
        }
        Meeting held = meeting.in(Meeting.State.HELD);
        if (!panels.change(held)) {
            return new Outcome.Stale();
        }
        panels.attended(held, attendance);
        int seats = Math.toIntExact(
                panels.seats(board).seats().stream().map(each -> each.seat()).distinct().count());
        int due = 0;
        int missing = 0;
        for (Agenda.Item item : agenda(meeting).items().stream().filter(firstOfItsCase()).toList()) {
            due += seats;
            missing += item.checksMissing().size();
            for (Seat seat : item.checksMissing()) {
                panels.check(held, new PrePanelCheck(item.caseId(), seat, PrePanelCheck.Result.NOT_DONE),
                        clock.instant(), by(caller));
            }
        }
        news.held(held, due, due - missing);
        log.record(caller, Access.to(Action.ALTER, "PANEL_MEETING", 1));
        return new Outcome.Done(held, due, due - missing);
    }

    private Agenda agenda(Meeting meeting) {
        return Agenda.of(meeting, panels.seats(meeting.board()).seats(), cases(meeting.board()),
                panels.checks(meeting), actions.open(meeting.board()));
    }

    private List<Agenda.Case> cases(String board) {
        return referrals.at(board, Duties.STAGES).stream()
                .map(each -> new Agenda.Case(each.id(), each.ref().toString(), each.state())).toList();
    }

    private static Predicate<Agenda.Item> firstOfItsCase() {
        var seen = new HashSet<UUID>();
        return item -> seen.add(item.caseId());
    }

    private static Referrals.RecordedBy by(Caller caller) {
        return new Referrals.RecordedBy(caller.subject(), caller.agency());
    }
}
