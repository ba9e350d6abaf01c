package uk.deliveryboard.plans.action;

import java.util.List;
import uk.deliveryboard.plans.action.model.Lifecycle;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.model.Refusal;

/** What became of a change of an action. Any but {@code Changed} must end the transaction. */
public sealed interface ChangeOutcome {

    record Changed(PlanAction action) implements ChangeOutcome {}

    record NoSuchAction() implements ChangeOutcome {}

    /** @param present the action as somebody else left it */
    record Stale(PlanAction present) implements ChangeOutcome {}

    record Closed(Lifecycle as) implements ChangeOutcome {}

    record Refused(List<Refusal> refusals) implements ChangeOutcome {}
}
