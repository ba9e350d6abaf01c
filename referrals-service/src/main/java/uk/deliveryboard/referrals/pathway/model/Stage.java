package uk.deliveryboard.referrals.pathway.model;

/** All that a referrer is told of where a referral stands: it never shows what the police or the panel found. */
public enum Stage {
    RECEIVED, BEING_ASSESSED, WITH_PANEL, CLOSED
}
