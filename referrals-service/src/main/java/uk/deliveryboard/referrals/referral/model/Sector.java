package uk.deliveryboard.referrals.referral.model;

/** Sector of the referrer, as the Home Office publishes it. */
public enum Sector {
    EDUCATION, POLICE, LOCAL_AUTHORITY, HEALTH, PRISONS_PROBATION, COMMUNITY, FRIENDS_FAMILY, OTHER, UNSPECIFIED
}
