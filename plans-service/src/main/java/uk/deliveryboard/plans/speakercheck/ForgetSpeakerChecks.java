package uk.deliveryboard.plans.speakercheck;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.platform.time.ClockConfiguration;

/**
 * Removes checks some time after their event, for they are about third parties. What figures rest on was told by events
 * that name nobody. Safe to run at any time, on any number of instances.
 */
@Component
public class ForgetSpeakerChecks {

    /** Row scope of the job: the policies {@code expiry_…} of the table. */
    static final Map<String, String> SCOPE = Map.of("app.job", "speaker-check-expiry");

    private static final Logger LOG = LoggerFactory.getLogger(ForgetSpeakerChecks.class);

    private final SpeakerChecks checks;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final int months;

    /** @param months for which a check is kept after the event: 12 to 24 are advised */
    ForgetSpeakerChecks(SpeakerChecks checks, TransactionTemplate transactions, Clock clock,
            @Value("${deliveryboard.speaker-checks.kept-months:24}") int months) {
        if (months < 1) {
            throw new IllegalArgumentException("deliveryboard.speaker-checks.kept-months must be 1 or more");
        }
        this.checks = checks;
        this.transactions = transactions;
        this.clock = clock;
        this.months = months;
    }

    /** @return how many were removed */
    public int run() {
        LocalDate day = ClockConfiguration.today(clock).minusMonths(months);
        try {
            return RowScope.with(SCOPE,
                    () -> Objects.requireNonNull(transactions.execute(status -> checks.removeBefore(day))));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
    void runOnSchedule() {
        try {
            run();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("old speaker checks were not removed: {}; the next run will", e.getClass().getSimpleName());
        }
    }
}
