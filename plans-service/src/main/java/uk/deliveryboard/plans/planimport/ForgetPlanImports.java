package uk.deliveryboard.plans.planimport;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.platform.access.RowScope;

/** Removes what was read and has expired, each hour. Safe to run at any time, on any number of instances. */
@Component
public class ForgetPlanImports {

    /** Row scope of the job: the policies {@code expiry_…} of the table. */
    static final Map<String, String> SCOPE = Map.of("app.job", "plan-import-expiry");

    private static final Logger LOG = LoggerFactory.getLogger(ForgetPlanImports.class);

    private final PlanImports imports;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ForgetPlanImports(PlanImports imports, TransactionTemplate transactions, Clock clock) {
        this.imports = imports;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return how many were removed */
    public int run() {
        try {
            return RowScope.with(SCOPE, () -> Objects
                    .requireNonNull(transactions.execute(status -> imports.removeExpired(clock.instant()))));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void runOnSchedule() {
        try {
            run();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("expired plan imports were not removed: {}; the next run will", e.getClass().getSimpleName());
        }
    }
}
