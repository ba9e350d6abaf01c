package uk.deliveryboard.reporting.signoff.model;

/** What can be decided about a quarter. */
public enum Decision {
    /** Freeze the figures as they are and ask a second person. */
    PROPOSE,
    /** The second person agrees. */
    APPROVE,
    /** Not these figures: they stay provisional. */
    DECLINE,
    /** What was signed off has to be done again. */
    REOPEN;

    public boolean needsReason() {
        return this == DECLINE || this == REOPEN;
    }
}
