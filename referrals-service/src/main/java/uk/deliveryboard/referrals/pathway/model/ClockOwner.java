package uk.deliveryboard.referrals.pathway.model;

/** Who answers for the time that a referral spends in a stage: police and local authority are measured apart. */
public enum ClockOwner {
    POLICE, LOCAL_AUTHORITY
}
