package uk.deliveryboard.reporting.submission.model;

/** What agencies send for a quarter. */
public enum ReturnKind {
    PLAN("Plan update"),
    HEADCOUNT("Head-count"),
    TRAINING("Training"),
    /** Referrals come as they are made, to the board and not from one agency. */
    REFERRALS("Referrals");

    private final String label;

    ReturnKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
