package uk.deliveryboard.referrals.pathway.model;

/** In which capacity somebody moves a referral. */
public enum Actor {
    CASE_OFFICER, PREVENT_LEAD, PANEL_CHAIR
}
