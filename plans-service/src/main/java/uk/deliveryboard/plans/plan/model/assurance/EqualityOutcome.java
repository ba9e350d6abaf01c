package uk.deliveryboard.plans.plan.model.assurance;

public enum EqualityOutcome {
    NO_ADVERSE_IMPACT,
    MITIGATED,
    ADVERSE_IMPACT_JUSTIFIED
}
