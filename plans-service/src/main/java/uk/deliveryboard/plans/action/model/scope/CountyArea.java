package uk.deliveryboard.plans.action.model.scope;

/** Areas of a county delivery plan. */
public enum CountyArea {
    PARTNERSHIP,
    TRAINING_AWARENESS,
    LEADERSHIP_GOVERNANCE,
    CHANNEL_PANEL,
    INTELLIGENCE_COMMS,
    COMMUNITY_ENGAGEMENT
}
