package uk.deliveryboard.events.referrals.v1;

import java.time.LocalDate;

/** A review of a case is no longer due, since the case was reopened or went another way. Fields: {@code schema/referrals/review-cancelled.v1.json}. */
public record ReviewCancelled(String board, String kind, LocalDate dueOn,
        LocalDate cancelledOn) implements ReferralsEvent {}
