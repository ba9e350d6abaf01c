package uk.deliveryboard.referrals.supervision.model;

/** What a supervisor concluded. */
public enum Conclusion {
    HANDLING_IS_RIGHT, LOOK_AGAIN_AT_THRESHOLD, BRING_TO_PANEL, OTHER_SERVICE_TO_LEAD
}
