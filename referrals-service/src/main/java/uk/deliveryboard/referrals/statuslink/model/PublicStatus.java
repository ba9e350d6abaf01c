package uk.deliveryboard.referrals.statuslink.model;

import uk.deliveryboard.referrals.pathway.model.StateCode.Stage;

/** All that a link ever shows: whether somebody looks at a referral or has done so, and never at what or why. */
public enum PublicStatus {
    RECEIVED("Your referral has arrived and will be looked at."),
    IN_PROGRESS("Your referral is being looked at."),
    CLOSED("Your referral has been dealt with. What came of it cannot be shown here.");

    private final String meaning;

    PublicStatus(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }

    /** Not even that a referral is with a panel is shown to somebody who did not sign in. */
    public static PublicStatus of(Stage stage) {
        return switch (stage) {
            case RECEIVED -> RECEIVED;
            case BEING_ASSESSED, WITH_PANEL -> IN_PROGRESS;
            case CLOSED -> CLOSED;
        };
    }
}
