package uk.deliveryboard.referrals.audit.model;

/** What was done, in the words of the Data Protection Act 2018 s.62 where it has one. */
public enum Action {
    VIEW, SEARCH, CREATE, ALTER, DISCLOSE, COMBINE, EXPORT, ERASE, BREAK_GLASS, REFUSED
}
