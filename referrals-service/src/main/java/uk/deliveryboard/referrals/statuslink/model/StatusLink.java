package uk.deliveryboard.referrals.statuslink.model;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A link to the status of a referral.
 *
 * @param number    counts the links of the referral, from 1; only the newest works
 * @param tokenHash SHA-256 of its token, in hexadecimal digits
 * @param expiresOn last London day on which it works
 */
public record StatusLink(UUID referral, int number, String agency, String tokenHash, LocalDate expiresOn) {

    /** Months for which a link works. */
    public static final int MONTHS = 6;
}
