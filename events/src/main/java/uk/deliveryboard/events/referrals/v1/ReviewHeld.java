package uk.deliveryboard.events.referrals.v1;

import java.time.LocalDate;

/** The panel held a review that was due. Fields: {@code schema/referrals/review-held.v1.json}. */
public record ReviewHeld(String board, String kind, LocalDate dueOn, LocalDate heldOn,
        boolean onTime) implements ReferralsEvent {}
