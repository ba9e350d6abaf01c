package uk.deliveryboard.referrals.statuslink;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.statuslink.model.StatusLink;

/** Links as the present transaction may see them. */
public interface StatusLinks {

    /**
     * A look that was counted.
     *
     * @param looks      looks within the hour that began at {@code windowFrom}, this one included
     */
    record Look(UUID referral, LocalDate expiresOn, Instant windowFrom, int looks) {}

    /** Number of the newest link of a referral, 0 where it has none. */
    int newest(UUID referral);

    /** Adds a link; those before it work no longer. */
    void issue(StatusLink link, Instant at, Referrals.RecordedBy by);

    /** Counts a look through a link that works; empty where there is none of that token. */
    Optional<Look> look(String tokenHash, LocalDate today, Instant at);
}
