package uk.deliveryboard.plans.board.model.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.plans.model.Refusal;

/**
 * An action of a board: always with one owner and one due day.
 *
 * @param raisedOn London day on which the board asked for it
 * @param closure  null while it is open
 */
public record BoardAction(UUID id, String board, Origin origin, Task task, LocalDate raisedOn,
        @Nullable Closure closure, long version) {

    /** How an action ended. */
    public enum Result {
        DONE,
        DROPPED
    }

    /** @param note what was done, or why it no longer will be; leaves the service through its API alone */
    public record Closure(Result result, LocalDate on, String note) {}

    /** An owner has to be of the board, and the due day is not before the action. */
    public static List<Refusal> refusals(Task task, Set<String> members, LocalDate raisedOn, String pointer) {
        List<Refusal> refusals = new ArrayList<>();
        if (!members.contains(task.agency())) {
            refusals.add(new Refusal(pointer + "/agency", "agency-not-on-board", "must be an agency of this board"));
        }
        if (task.due().isBefore(raisedOn)) {
            refusals.add(new Refusal(pointer + "/due", "due-before-raised",
                    "must not be before the day on which the board asked for it"));
        }
        return refusals;
    }

    public Outcome<BoardAction> close(Closure how, LocalDate today) {
        if (closure != null) {
            return new Outcome.NotReady<>(List.of(new Refusal("", "board-action-closed", "it is closed")));
        }
        if (how.on().isAfter(today)) {
            return new Outcome.Refused<>(List.of(new Refusal("/on", "in-the-future", "must not be in the future")));
        }
        if (how.on().isBefore(raisedOn)) {
            return new Outcome.Refused<>(List.of(new Refusal("/on", "before-raised",
                    "must not be before the day on which the board asked for it")));
        }
        return new Outcome.Done<>(new BoardAction(id, board, origin, task, raisedOn, how, version + 1));
    }
}
