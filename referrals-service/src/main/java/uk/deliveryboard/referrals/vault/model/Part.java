package uk.deliveryboard.referrals.vault.model;

/** Parts of what is held of a referral: a reader asks for those that the purpose needs. */
public enum Part {
    SUBJECT, NARRATIVE, FORM, REFERRER_CONTACT, STATEMENTS
}
