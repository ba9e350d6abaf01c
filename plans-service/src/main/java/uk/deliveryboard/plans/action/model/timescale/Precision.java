package uk.deliveryboard.plans.action.model.timescale;

/** How exactly a timescale is worded. */
public enum Precision {
    DAY, MONTH, QUARTER, TERM, YEAR,
    /** Has no end of its own and needs a day by which to review it. */
    OPEN_ENDED
}
