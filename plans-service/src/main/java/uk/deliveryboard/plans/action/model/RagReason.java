package uk.deliveryboard.plans.action.model;

/** The rule that decided a status. */
public enum RagReason {
    WITHDRAWN,
    NOT_IN_FORCE,
    NOT_DUE,
    FINISHED_IN_TIME,
    FINISHED_LATE,
    OVERDUE,
    NO_REPORT_THIS_QUARTER,
    NOT_STARTED_WHEN_PLANNED,
    FORECAST_AFTER_DUE,
    MILESTONES_MISSED,
    RECOVERING,
    ON_TRACK
}
