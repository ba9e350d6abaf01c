package uk.deliveryboard.referrals.vault;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.referrals.vault.crypto.KeyRing;
import uk.deliveryboard.referrals.vault.crypto.KeyRing.Wrapped;
import uk.deliveryboard.referrals.vault.crypto.SealBroken;

/**
 * Wraps every data key with a new wrapping key, a batch to a transaction: it can be interrupted and goes on where it
 * stopped. What the data keys seal stays as it is.
 */
@Component
public class RotateKeys {

    private static final Logger LOG = LoggerFactory.getLogger(RotateKeys.class);
    private static final int BATCH = 500;

    /**
     * What was done.
     *
     * @param broken referrals whose data key does not open and was left as it is: somebody changed or moved it
     */
    public record Rotated(String activeKey, int dataKeys, List<UUID> broken) {}

    private final VaultRows rows;
    private final KeyRing keys;
    private final TransactionTemplate transactions;
    private final Clock clock;

    RotateKeys(VaultRows rows, KeyRing keys, TransactionTemplate transactions, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Rotated rotate() throws Exception {
        keys.rotate();
        return rewrap();
    }

    /** Wraps what an interrupted rotation left under an older key. */
    public Rotated rewrap() throws Exception {
        List<UUID> broken = new ArrayList<>();
        int total = 0;
        UUID after = null;
        List<VaultRows.Key> batch;
        do {
            UUID start = after;
            batch = RowScope.with(VaultConfiguration.AS_KEEPER,
                    () -> Objects.requireNonNull(transactions.execute(status -> rewrapBatch(start, broken))));
            total += batch.size();
            after = batch.isEmpty() ? null : batch.getLast().referral();
        } while (batch.size() == BATCH);
        return new Rotated(keys.activeKey(), total - broken.size(), List.copyOf(broken));
    }

    private List<VaultRows.Key> rewrapBatch(@Nullable UUID after, List<UUID> broken) {
        List<VaultRows.Key> batch = rows.notWrappedBy(keys.activeKey(), after, BATCH);
        for (VaultRows.Key key : batch) {
            byte[] context = IdentityVault.keyContext(key);
            Wrapped old = Objects.requireNonNull(key.wrapped());
            try {
                rows.rewrap(key.referral(), keys.wrap(keys.unwrap(old, context), context), clock.instant());
            } catch (SealBroken e) {
                LOG.error("the data key of referral {} does not open", key.referral());
                broken.add(key.referral());
            }
        }
        return batch;
    }
}
