package uk.deliveryboard.referrals.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.referrals.retention.model.Disposable;
import uk.deliveryboard.referrals.retention.model.Disposal;
import uk.deliveryboard.referrals.retention.model.RetentionRule;

/** Rules, holds and decisions as the present transaction may see them. */
public interface RetentionRecords {

    List<RetentionRule> rules();

    /** Records at one of the stages that not yet are disposed of, by id, after the given one. */
    List<Disposable> ended(List<String> states, @Nullable UUID after, int limit);

    /** Locked until the transaction ends, so that a hold and a disposal do not pass each other by. */
    Optional<Disposable> find(UUID referral);

    /**
     * Whether this person had a hand in the referral: entered or moved it, or did anything else to the case that the
     * access log holds, such as a consent, a session, an assessment or an update to the referrer. To look after the
     * record itself (a hold, a decision on it, the review of an emergency) is no work on the case.
     */
    boolean workedOn(UUID referral, String subject);

    void add(Disposal disposal);

    Optional<Disposal> disposal(UUID id);

    /** The decision that awaits a second person. */
    Optional<Disposal> open(UUID referral);

    /** False where it was approved in the meantime. */
    boolean approve(UUID id, Disposal.Certificate certificate);

    /** Removes the keys under which other systems hold the same matter. */
    void forgetExternalRefs(UUID referral);

    /** False where the same hold is in force already. */
    boolean hold(UUID id, Disposable record, String reason, String by, Instant at);

    /** The referral that was held, or empty where no such hold is in force. */
    Optional<UUID> release(UUID hold, String by, Instant at);
}
