package uk.deliveryboard.plans.action.model.progress;

/** How sure a reporter is of a report. */
public enum Confidence {
    CONFIRMED, BELIEVED, UNKNOWN
}
