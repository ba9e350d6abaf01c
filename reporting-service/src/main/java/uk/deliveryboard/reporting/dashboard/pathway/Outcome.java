package uk.deliveryboard.reporting.dashboard.pathway;

/** What has become of a referral. Each belongs to one step alone, so that the steps of the funnel are sums of them. */
public enum Outcome implements Slice {
    NOT_ASSESSED(Step.RECEIVED, "Waiting to be assessed"),
    SCREENED_OUT(Step.RECEIVED, "Not for Prevent"),
    BEING_ASSESSED(Step.ASSESSED, "Assessed, not at a panel yet"),
    NO_CONCERN(Step.ASSESSED, "No Prevent concern: signposted, or no further action"),
    POLICE_LED(Step.ASSESSED, "Led by the police"),
    BELOW_THRESHOLD(Step.ASSESSED, "Below the threshold for a panel"),
    AT_PANEL(Step.PANEL, "At a panel, decision or consent outstanding"),
    NOT_ADOPTED(Step.PANEL, "Not adopted by the panel"),
    CONSENT_REFUSED(Step.PANEL, "Consent refused"),
    ADOPTED(Step.ADOPTED, "Adopted as a Channel case"),
    EXITED(Step.EXITED, "Exited from Channel");

    private final Step step;
    private final String label;

    Outcome(Step step, String label) {
        this.step = step;
        this.label = label;
    }

    public Step step() {
        return step;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * @param furthest step
     * @param stage    it is in, as events write it
     */
    public static Outcome of(Step furthest, String stage) {
        return switch (furthest) {
            case RECEIVED -> stage.equals("SCREENED_OUT_NOT_PREVENT") ? SCREENED_OUT : NOT_ASSESSED;
            case ASSESSED -> switch (stage) {
                case "CLOSED_NO_PREVENT_CONCERN" -> NO_CONCERN;
                case "CLOSED_PURSUE", "POLICE_LED" -> POLICE_LED;
                case "CLOSED_BELOW_THRESHOLD" -> BELOW_THRESHOLD;
                default -> BEING_ASSESSED;
            };
            case PANEL -> switch (stage) {
                case "NOT_ADOPTED" -> NOT_ADOPTED;
                case "CONSENT_REFUSED" -> CONSENT_REFUSED;
                default -> AT_PANEL;
            };
            case ADOPTED -> ADOPTED;
            case EXITED -> EXITED;
        };
    }
}
