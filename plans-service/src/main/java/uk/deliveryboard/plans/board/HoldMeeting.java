package uk.deliveryboard.plans.board;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.plans.board.model.BoardFact;
import uk.deliveryboard.plans.board.model.action.BoardAction;
import uk.deliveryboard.plans.board.model.action.Origin;
import uk.deliveryboard.plans.board.model.action.Task;
import uk.deliveryboard.plans.board.model.meeting.Meeting;
import uk.deliveryboard.plans.board.model.meeting.MeetingDecision;
import uk.deliveryboard.plans.board.model.meeting.Minutes;
import uk.deliveryboard.plans.board.model.meeting.Minutes.Seated;
import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.plans.model.Refusal;
import uk.deliveryboard.platform.time.ClockConfiguration;

/** Takes the minutes of a meeting with the actions it asked for, and corrections of its attendance. */
@Component
public class HoldMeeting {

    private final Meetings meetings;
    private final Seats seats;
    private final BoardActions actions;
    private final BoardMembers members;
    private final BoardFacts facts;
    private final Clock clock;

    HoldMeeting(Meetings meetings, Seats seats, BoardActions actions, BoardMembers members, BoardFacts facts,
            Clock clock) {
        this.meetings = meetings;
        this.seats = seats;
        this.actions = actions;
        this.members = members;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param by pseudonymous id */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Meeting> record(String board, Minutes minutes, String by) {
        var basis = new MeetingDecision.Basis(seats.of(board), members.of(board), ClockConfiguration.today(clock));
        Outcome<Meeting> decided = MeetingDecision.record(UuidCreator.getTimeOrderedEpoch(), board, minutes, basis);
        if (decided instanceof Outcome.Done<Meeting>(Meeting meeting)) {
            if (!meetings.add(meeting, clock.instant(), by)) {
                return new Outcome.NotReady<>(List.of(new Refusal("/heldOn", "meeting-in-quarter",
                        "the quarter of this day has its ordinary meeting")));
            }
            actions.add(minutes.actions().stream().map(task -> raised(meeting, task)).toList());
            facts.publish(new BoardFact.Met(meeting));
        }
        return decided;
    }

    private static BoardAction raised(Meeting meeting, Task task) {
        return new BoardAction(UuidCreator.getTimeOrderedEpoch(), meeting.board(),
                new Origin(Origin.Kind.MEETING, meeting.id()), task, meeting.heldOn(), null, 1);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Meeting> correct(Meeting meeting, long version, List<Seated> attendance) {
        if (meeting.version() != version) {
            return new Outcome.Stale<>();
        }
        Outcome<Meeting> decided = MeetingDecision.correct(meeting, attendance);
        if (decided instanceof Outcome.Done<Meeting>(Meeting corrected)) {
            if (!meetings.saveAttendance(corrected)) {
                return new Outcome.Stale<>();
            }
            facts.publish(new BoardFact.Met(corrected));
        }
        return decided;
    }
}
