package uk.deliveryboard.plans.plan.model;

public enum PlanType {
    COUNTY,
    SPOC_AREA,
    ORGANISATION,
    SCHOOL,
    TASK_AND_FINISH;

    /** Whether it is for a part of what its agency does: an agency may have several of them in force. */
    public boolean isForAnArea() {
        return this == SPOC_AREA || this == TASK_AND_FINISH;
    }
}
