package uk.deliveryboard.plans.board.model.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.board.model.action.Task;

/** What somebody enters of a meeting. */
public record Minutes(MeetingKind kind, LocalDate heldOn, int quorum, @Nullable String minuteRef,
        List<Seated> attendance, List<String> decisions, List<Task> actions) {

    public record Seated(String seat, Presence presence) {}

    public Minutes {
        attendance = List.copyOf(attendance);
        decisions = List.copyOf(decisions);
        actions = List.copyOf(actions);
    }
}
