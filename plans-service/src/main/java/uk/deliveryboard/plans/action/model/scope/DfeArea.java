package uk.deliveryboard.plans.action.model.scope;

/** Areas of the Department for Education's Prevent self-assessment tool for schools of November 2022. */
public enum DfeArea {
    LEADERSHIP_MANAGEMENT,
    RISK_ASSESSMENT,
    PARTNERSHIP,
    TRAINING,
    ONLINE_SAFETY,
    SAFEGUARDING_PREMISES,
    BUILDING_RESILIENCE
}
