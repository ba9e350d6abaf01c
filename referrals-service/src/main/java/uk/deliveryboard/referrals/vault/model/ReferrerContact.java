package uk.deliveryboard.referrals.vault.model;

import org.jspecify.annotations.Nullable;

/** Whom to ask at the agency that referred. Printed, it shows nothing. */
public record ReferrerContact(String name, @Nullable String jobTitle, @Nullable String email,
        @Nullable String telephone) {

    @Override
    public String toString() {
        return "ReferrerContact[withheld]";
    }
}
