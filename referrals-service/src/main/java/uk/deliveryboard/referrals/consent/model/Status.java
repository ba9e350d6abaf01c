package uk.deliveryboard.referrals.consent.model;

/** How consent of one scope stands. {@code NOT_SOUGHT} and {@code LAPSED} come from the history, never from an entry. */
public enum Status {
    NOT_SOUGHT, REQUESTED, GIVEN, REFUSED, WITHDRAWN, LAPSED
}
