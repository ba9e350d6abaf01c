package uk.deliveryboard.plans.plan;

import java.util.List;
import uk.deliveryboard.plans.model.Refusal;
import uk.deliveryboard.plans.plan.model.Plan;

public sealed interface CreationOutcome {

    record Created(Plan plan) implements CreationOutcome {}

    record Refused(List<Refusal> refusals) implements CreationOutcome {}

    record AgencyNotRegistered() implements CreationOutcome {}
}
