package uk.deliveryboard.events.referrals.v1;

import java.time.LocalDate;

/** A review of a case fell to be held by the panel from a day on. Fields: {@code schema/referrals/review-due.v1.json}. */
public record ReviewDue(String board, String kind, LocalDate dueOn) implements ReferralsEvent {}
