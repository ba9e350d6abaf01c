package uk.deliveryboard.referrals.referrerloop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referrerloop.model.ReferrerUpdate;
import uk.deliveryboard.referrals.referrerloop.model.Told;

/** What referrers were told, as the present transaction may see it. */
public interface ReferrerUpdates {

    /** A referral, and what its referrer was told. */
    record Standing(UUID referral, String ref, String agency, String board, Told told) {}

    Optional<Standing> standing(UUID referral);

    /** Those who may be owed something, the earliest received first. */
    List<Standing> open(int limit);

    List<ReferrerUpdate> of(UUID referral);

    void add(UUID referral, ReferrerUpdate update, Instant at, Referrals.RecordedBy by);
}
