package uk.deliveryboard.plans.action.model.scope;

/** Sections 1 to 8 of the Prevent duty toolkit for local authorities of 12 February 2024, in their order. */
public enum ToolkitSection {
    PARTNERSHIP_GROUP,
    RISK_ASSESSMENT,
    PARTNERSHIP_PLAN,
    REFERRAL_PATHWAY,
    CHANNEL_PANEL,
    TRAINING_PROGRAMME,
    PERMISSIVE_ENVIRONMENTS,
    COMMUNICATIONS_ENGAGEMENT
}
