package uk.deliveryboard.reporting.dashboard.model;

/** The five statuses of a plan action, in the words the board uses, from best to unknown. */
public enum ActionStatus {
    COMPLETED("Completed"),
    ON_SCHEDULE("On schedule"),
    HAPPENING_BEHIND_SCHEDULE("Happening but behind schedule"),
    BEHIND_OR_NOT_HAPPENING("Behind schedule or not happening"),
    NO_INFORMATION("No information");

    private final String label;

    ActionStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
