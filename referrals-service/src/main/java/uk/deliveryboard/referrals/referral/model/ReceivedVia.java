package uk.deliveryboard.referrals.referral.model;

/** How a referral came. */
public enum ReceivedVia {
    ONLINE_FORM, EMAIL, PHONE, TRANSFER, SCREENING_TRIGGER
}
