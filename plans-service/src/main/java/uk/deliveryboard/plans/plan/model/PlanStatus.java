package uk.deliveryboard.plans.plan.model;

/** Where a plan stands. */
public enum PlanStatus {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    ACTIVE,
    EXTENDED,
    CLOSED,
    SUPERSEDED,
    WITHDRAWN;

    /** P-4: what the plan says changes in a draft alone. */
    public boolean isEditable() {
        return this == DRAFT;
    }

    /** Whether work on it goes on, so that progress is reported. */
    public boolean takesReports() {
        return switch (this) {
            case DRAFT, IN_REVIEW, APPROVED, ACTIVE, EXTENDED -> true;
            case CLOSED, SUPERSEDED, WITHDRAWN -> false;
        };
    }

    public boolean isInForce() {
        return this == ACTIVE || this == EXTENDED;
    }
}
