package uk.deliveryboard.events.referrals.v1;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The referrer was told something of a referral. Fields: {@code schema/referrals/referrer-updated.v1.json}. */
public record ReferrerUpdated(String board, String kind, LocalDate sentOn, @Nullable LocalDate dueOn,
        @Nullable Boolean onTime) implements ReferralsEvent {}
