package uk.deliveryboard.plans.plan.model.assurance;

/** Section 4 of the Equality Act 2010. */
public enum ProtectedCharacteristic {
    AGE,
    DISABILITY,
    GENDER_REASSIGNMENT,
    MARRIAGE_AND_CIVIL_PARTNERSHIP,
    PREGNANCY_AND_MATERNITY,
    RACE,
    RELIGION_OR_BELIEF,
    SEX,
    SEXUAL_ORIENTATION
}
