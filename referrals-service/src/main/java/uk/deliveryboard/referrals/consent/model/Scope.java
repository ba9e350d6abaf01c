package uk.deliveryboard.referrals.consent.model;

/** What somebody is asked to agree to. */
public enum Scope {
    CHANNEL_SUPPORT, INFO_SHARING_HEALTH, MEDIA_CASE_STUDY
}
