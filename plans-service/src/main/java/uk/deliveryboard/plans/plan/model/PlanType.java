package uk.deliveryboard.plans.plan.model;

public enum PlanType {
    COUNTY, SPOC_AREA, ORGANISATION, SCHOOL, TASK_AND_FINISH
}
