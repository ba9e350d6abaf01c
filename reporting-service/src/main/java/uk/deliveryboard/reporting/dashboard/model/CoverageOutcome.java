package uk.deliveryboard.reporting.dashboard.model;

/** How an agency stands against the target. */
public enum CoverageOutcome {
    MET("Yes"),
    NOT_MET("No"),
    /** Its share is known, but no target holds for it on the day. */
    NO_TARGET("No target"),
    /** It reported staff, but none of them was in a relevant post on the day. */
    NO_DENOMINATOR("No information received"),
    /** It has no list of staff, and says of itself how many there are. */
    STATED("Own head-count, not verified"),
    /** It has not reported any staff. */
    NOT_REPORTING("No information received");

    private final String label;

    CoverageOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether there is a share, counted person by person. */
    public boolean isKnown() {
        return isJudged() || this == NO_TARGET;
    }

    /** Whether that share can be compared with a target. */
    public boolean isJudged() {
        return this == MET || this == NOT_MET;
    }
}
