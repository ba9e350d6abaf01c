package uk.deliveryboard.plans.action.model.timescale;

/** How exactly a timescale is worded; what is open-ended has no end of its own and needs a day of review. */
public enum Precision {
    DAY, MONTH, QUARTER, TERM, YEAR, OPEN_ENDED
}
