package uk.deliveryboard.referrals.vault.model;

/**
 * For what an identity is read. The lawful basis is the public task (UK GDPR Art 6(1)(e)), for the police Part 3 of the
 * Data Protection Act 2018; consent to support is neither.
 */
public enum Purpose {
    TRIAGE,
    DECONFLICTION,
    INFORMATION_GATHERING,
    PANEL_PREPARATION,
    SUPPORT_DELIVERY,
    REVIEW,
    REPEAT_REFERRAL_CHECK,
    SAFEGUARDING_EMERGENCY
}
