package uk.deliveryboard.referrals.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.referrals.audit.model.Seal;

/**
 * Seals what was added to the access log since the last seal, then publishes the seal outside the database. Committed
 * first, published after: a seal that a crash kept from the file is published by the next run.
 */
@Component
public class SealAccessLog {

    static final Map<String, String> AS_SEALER = Map.of("app.audit", "sealer");

    private static final Logger LOG = LoggerFactory.getLogger(SealAccessLog.class);
    private static final int MOST_ROWS = 10_000;

    private final SealedLog log;
    private final SealKey key;
    private final SealJournal journal;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SealAccessLog(SealedLog log, SealKey key, SealJournal journal, TransactionTemplate transactions, Clock clock) {
        this.log = log;
        this.key = key;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${deliveryboard.audit.seal-every:PT30S}", fixedDelayString = "${deliveryboard.audit.seal-every:PT30S}")
    void sealRegularly() {
        try {
            seal();
        } catch (TransientDataAccessException e) {
            LOG.debug("the access log is busy; the next run seals it");
        } catch (Exception e) {
            LOG.warn("the access log was not sealed: {}", e.getClass().getSimpleName());
        }
    }

    /** Seals all there is; gives how many rows were sealed. */
    public int seal() throws Exception {
        int total = 0;
        int sealed;
        do {
            sealed = RowScope.with(AS_SEALER,
                    () -> Objects.requireNonNull(transactions.execute(status -> sealNext())));
            total += sealed;
        } while (sealed == MOST_ROWS);
        long known = journal.lastNumber();
        journal.publish(RowScope.with(AS_SEALER,
                () -> Objects.requireNonNull(transactions.execute(status -> log.sealsAfter(known)))));
        return total;
    }

    private int sealNext() {
        log.pause();
        Seal last = log.lastSeal().map(Seal.Signed::seal).orElse(null);
        List<Seal.Row> rows = log.rowsAfter(last == null ? 0 : last.upTo(), MOST_ROWS);
        if (!rows.isEmpty()) {
            log.add(key.sign(Seal.over(last, rows, clock.instant().truncatedTo(ChronoUnit.MICROS))));
        }
        return rows.size();
    }
}
