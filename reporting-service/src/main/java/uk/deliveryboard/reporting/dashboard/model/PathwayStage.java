package uk.deliveryboard.reporting.dashboard.model;

/** Stages of the pathway up to support, in their order, with whose clock runs in them. */
public enum PathwayStage {
    RECEIVED("Received, until sent to the police or screened out", "Local authority"),
    POLICE_TRIAGE("Assessed by the police", "Police"),
    INFORMATION_GATHERING("Information gathered from partners", "Local authority"),
    SECTION36_DECISION("Decision whether to refer to the panel (section 36)", "Police"),
    LISTED_FOR_PANEL("Listed, until the panel meets", "Local authority"),
    PANEL_DISCUSSED("Discussed, until consent is asked for or the case is not adopted", "Local authority"),
    CONSENT_PENDING("Waiting for consent", "Local authority");

    private final String label;
    private final String clock;

    PathwayStage(String label, String clock) {
        this.label = label;
        this.clock = clock;
    }

    public String label() {
        return label;
    }

    /** Who answers for the time. */
    public String clock() {
        return clock;
    }
}
