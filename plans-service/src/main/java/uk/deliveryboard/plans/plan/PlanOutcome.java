package uk.deliveryboard.plans.plan;

import java.util.List;
import uk.deliveryboard.plans.model.Refusal;
import uk.deliveryboard.plans.plan.model.Plan;
import uk.deliveryboard.plans.plan.model.PlanStatus;
import uk.deliveryboard.plans.plan.model.transition.PlanMove;

/** What became of something that was to be done to a plan as a whole. Any but {@code Done} must end the transaction. */
public sealed interface PlanOutcome {

    record Done(Plan plan) implements PlanOutcome {}

    /** Somebody changed the plan since the version that the request is based on. */
    record Stale() implements PlanOutcome {}

    record NotPossible(PlanStatus from, List<PlanMove> possible) implements PlanOutcome {}

    /** The request breaks rules. */
    record Refused(List<Refusal> refusals) implements PlanOutcome {}

    /** The plan does not stand as it needs to. */
    record NotReady(List<Refusal> refusals) implements PlanOutcome {}
}
