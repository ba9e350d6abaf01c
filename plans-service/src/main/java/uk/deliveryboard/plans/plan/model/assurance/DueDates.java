package uk.deliveryboard.plans.plan.model.assurance;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.plan.model.Plan;
import uk.deliveryboard.plans.plan.model.PlanState;

/** P-6: a review is due a quarter, an audit twelve months after the last one; the first ones count from the adoption. */
public record DueDates(LocalDate review, LocalDate audit) {

    private static final int MONTHS_TO_REVIEW = 3;
    private static final int MONTHS_TO_AUDIT = 12;

    /** Empty for a plan that is not in force. */
    public static Optional<DueDates> of(Plan plan) {
        PlanState.Adoption adoption = plan.state().adopted();
        if (adoption == null || !plan.status().isInForce()) {
            return Optional.empty();
        }
        return Optional.of(new DueDates(
                newest(adoption.adoptedOn(), plan.held().review()).plusMonths(MONTHS_TO_REVIEW),
                newest(adoption.adoptedOn(), plan.held().audit()).plusMonths(MONTHS_TO_AUDIT)));
    }

    /** When the next one is due after one that was held. */
    public static LocalDate nextAfter(ReviewKind kind, LocalDate heldOn) {
        return switch (kind) {
            case BOARD_REVIEW -> heldOn.plusMonths(MONTHS_TO_REVIEW);
            case AUDIT -> heldOn.plusMonths(MONTHS_TO_AUDIT);
        };
    }

    private static LocalDate newest(LocalDate adoptedOn, @Nullable LocalDate heldOn) {
        return heldOn == null || heldOn.isBefore(adoptedOn) ? adoptedOn : heldOn;
    }
}
