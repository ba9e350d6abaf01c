package uk.deliveryboard.plans.plan.model.assurance;

public enum ReviewKind {
    BOARD_REVIEW,
    AUDIT
}
