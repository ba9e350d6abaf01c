package uk.deliveryboard.plans.action.model.withdrawal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.action.model.Execution;
import uk.deliveryboard.plans.action.model.Execution.Withdrawal;
import uk.deliveryboard.plans.action.model.Lifecycle;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.model.Refusal;

/** What becomes of the wish to take an action out of its plan. */
public sealed interface WithdrawalDecision {

    /** @param after the action as the withdrawal leaves it, its next version */
    record Accepted(PlanAction after) implements WithdrawalDecision {}

    record Refused(List<Refusal> refusals) implements WithdrawalDecision {}

    /** Finished and withdrawn actions stay what they are. */
    record Closed(Lifecycle as) implements WithdrawalDecision {}

    /**
     * Which action is to take its place.
     *
     * @param named whether the request names one
     * @param found the action of the plan that it names
     */
    record Successor(boolean named, @Nullable PlanAction found) {}

    static WithdrawalDecision decide(PlanAction action, Withdrawal as, Successor successor, LocalDate today) {
        return switch (action.execution()) {
            case Execution.Finished finished -> new Closed(action.lifecycle());
            case Execution.Withdrawn withdrawn -> new Closed(action.lifecycle());
            case Execution.NotStarted notStarted -> judge(action, as, successor, today);
            case Execution.Underway underway -> judge(action, as, successor, today);
        };
    }

    private static WithdrawalDecision judge(PlanAction action, Withdrawal as, Successor successor, LocalDate today) {
        List<Refusal> refusals = new ArrayList<>();
        PlanAction by = successor.found();
        switch (as) {
            case CANCELLED -> {
                if (successor.named()) {
                    refusals.add(refusal("successor-not-for-cancellation", "is for SUPERSEDED alone"));
                }
            }
            case SUPERSEDED -> {
                if (!successor.named()) {
                    refusals.add(refusal("successor-needed", "is needed with SUPERSEDED"));
                } else if (by == null || by.execution() instanceof Execution.Withdrawn) {
                    refusals.add(refusal("successor-unknown", "is not an action of the plan"));
                } else if (by.id().equals(action.id())) {
                    refusals.add(refusal("successor-itself", "must be another action"));
                }
            }
        }
        return refusals.isEmpty() ? new Accepted(action.withdrawn(as, today)) : new Refused(refusals);
    }

    private static Refusal refusal(String code, String message) {
        return new Refusal("/supersededBy", code, message);
    }
}
