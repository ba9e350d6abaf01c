package uk.deliveryboard.reporting.dashboard.pathway;

/** How far along the pathway a referral has come at the furthest. Who takes a step has taken all before it. */
public enum Step implements Slice {
    RECEIVED("Received"),
    ASSESSED("Assessed"),
    PANEL("Discussed at a panel"),
    ADOPTED("Adopted as a Channel case"),
    EXITED("Exited from Channel");

    private final String label;

    Step(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** @param reach 0 for received to 4 for exited, as the projection of the pathway keeps it */
    public static Step of(int reach) {
        return values()[reach];
    }
}
