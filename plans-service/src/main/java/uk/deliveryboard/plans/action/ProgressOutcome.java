package uk.deliveryboard.plans.action;

import java.util.List;
import uk.deliveryboard.plans.action.model.Lifecycle;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.model.Refusal;

public sealed interface ProgressOutcome {

    record Reported(PlanAction action) implements ProgressOutcome {}

    record NoSuchAction() implements ProgressOutcome {}

    /** Somebody changed the action since the version that the report is based on. */
    record Stale() implements ProgressOutcome {}

    record Closed(Lifecycle as) implements ProgressOutcome {}

    record Refused(List<Refusal> refusals) implements ProgressOutcome {}
}
