package uk.deliveryboard.events.referrals.v1;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Another service was considered when a referral was closed without support. Fields: {@code schema/referrals/onward-considered.v1.json}. */
public record OnwardConsidered(String board, String stage, String choice, @Nullable String service,
        LocalDate consideredOn) implements ReferralsEvent {}
