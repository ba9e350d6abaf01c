package uk.deliveryboard.plans.planimport;

import java.util.List;
import java.util.UUID;
import uk.deliveryboard.plans.model.Refusal;
import uk.deliveryboard.plans.plan.model.Plan;

public sealed interface ConfirmationOutcome {

    /**
     * A draft came of it.
     *
     * @param actions how many rows became actions
     * @param leftOut how many did not, as was decided
     */
    record Confirmed(Plan plan, int actions, int leftOut) implements ConfirmationOutcome {}

    /** It never was, is another agency's, or has expired. */
    record NoSuchImport() implements ConfirmationOutcome {}

    record Stale() implements ConfirmationOutcome {}

    record ConfirmedBefore(UUID planId) implements ConfirmationOutcome {}

    record AgencyNotRegistered() implements ConfirmationOutcome {}

    record Refused(List<Refusal> refusals) implements ConfirmationOutcome {}
}
