package uk.deliveryboard.referrals.vault.model;

import org.jspecify.annotations.Nullable;

/** What a referral brings that identifies or describes people. Printed, it shows nothing. */
public record Identity(@Nullable Subject subject, @Nullable String narrative, @Nullable ReferrerContact contact) {

    @Override
    public String toString() {
        return "Identity[withheld]";
    }
}
