package uk.deliveryboard.referrals.referral.model;

/** Whether the individual knows of the referral. */
public enum Awareness {
    YES, NO, UNKNOWN
}
