package uk.deliveryboard.plans.action.model;

/** The five states of an action's status. */
public enum Rag {
    /** Finished. */
    COMPLETED,
    /** Started and meeting its milestones. */
    ON_SCHEDULE,
    /** Milestones are missed, but the deadline is still expected to be met with the adjustments named. */
    HAPPENING_BEHIND_SCHEDULE,
    /** Not started when it should have been, overdue, or not expected to be finished in time. */
    BEHIND_OR_NOT_HAPPENING,
    /** Nothing was heard of it this quarter. */
    NO_INFORMATION
}
