package uk.deliveryboard.referrals.vault.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a referral brings that identifies or describes people. Printed, it shows nothing.
 *
 * @param form what was written into blocks of the form, by the code of the block
 */
public record Identity(@Nullable Subject subject, @Nullable String narrative, @Nullable ReferrerContact contact,
        Map<String, String> form) {

    public Identity {
        form = Map.copyOf(form);
    }

    @Override
    public String toString() {
        return "Identity[withheld]";
    }
}
