package uk.deliveryboard.referrals.referral.model;

/** Gender as the Home Office publishes it. */
public enum Gender {
    MALE, FEMALE, OTHER, UNSPECIFIED
}
