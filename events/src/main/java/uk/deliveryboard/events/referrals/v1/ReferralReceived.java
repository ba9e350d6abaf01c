package uk.deliveryboard.events.referrals.v1;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A referral was received. Fields: {@code schema/referrals/referral-received.v1.json}. */
public record ReferralReceived(String board, LocalDate receivedOn, String sector, String ageBand, String gender,
        String concern, String concernTaxonomy, String region,
        @Nullable LocalDate referrerDueOn) implements ReferralsEvent {}
