package uk.deliveryboard.plans.board.model.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.board.model.action.BoardAction;
import uk.deliveryboard.plans.board.model.action.Task;
import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.plans.model.Refusal;

/** What becomes of an answer to a point: an owned action, or a recorded acceptance (3.4: benchmarks and assurance). */
public final class AnswerDecision {

    /** What somebody answers. */
    public sealed interface Reply {

        record ByAction(Task task) implements Reply {}

        record ByAcceptance(String because) implements Reply {}
    }

    /** @param action the action that was raised by it, null for an acceptance */
    public record Answered(Assessment assessment, Point point, @Nullable BoardAction action) {}

    private AnswerDecision() {}

    /**
     * @param members  agencies of the board
     * @param actionId id that an action gets
     */
    public static Outcome<Answered> decide(Assessment assessment, Point point, Reply reply, Set<String> members,
            UUID actionId, LocalDate today) {
        if (!(point.answer() instanceof Point.Answer.None)) {
            return new Outcome.NotReady<>(List.of(new Refusal("", "point-answered", "it has its answer")));
        }
        if (!point.needsAnswer()) {
            return new Outcome.NotReady<>(List.of(new Refusal("", "point-needs-no-answer", "it meets its target")));
        }
        return switch (reply) {
            case Reply.ByAcceptance(String because) -> {
                Point accepted = point.answered(new Point.Answer.Accepted(because, today));
                yield new Outcome.Done<>(new Answered(assessment.with(accepted), accepted, null));
            }
            case Reply.ByAction(Task task) -> {
                List<Refusal> refusals = BoardAction.refusals(task, members, today, "/action");
                Point owned = point.answered(new Point.Answer.Action(actionId, today));
                yield refusals.isEmpty()
                        ? new Outcome.Done<>(new Answered(assessment.with(owned), owned, new BoardAction(actionId,
                                assessment.board(), assessment.origin(), task, today, null, 1)))
                        : new Outcome.Refused<>(refusals);
            }
        };
    }
}
