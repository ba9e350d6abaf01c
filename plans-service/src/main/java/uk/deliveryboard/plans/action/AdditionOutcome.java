package uk.deliveryboard.plans.action;

import java.util.List;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.model.Refusal;

public sealed interface AdditionOutcome {

    record Added(PlanAction action) implements AdditionOutcome {}

    record Refused(List<Refusal> refusals) implements AdditionOutcome {}

    record TaskCodeTaken() implements AdditionOutcome {}
}
