package uk.deliveryboard.plans.action;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Runs {@link RecomputeRag} five minutes past midnight in London and at every start. The other hours are there for the
 * night on which the database was away: a run with nothing to change only reads.
 */
@Component
class RagSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(RagSchedule.class);

    private final RecomputeRag recomputeRag;

    RagSchedule(RecomputeRag recomputeRag) {
        this.recomputeRag = recomputeRag;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 5 * * * *", zone = "Europe/London")
    void run() {
        try {
            int changed = recomputeRag.run();
            if (changed > 0) {
                LOG.info("the status of {} actions changed as time passed", changed);
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("statuses were not recomputed: {}; the next run will", e.getClass().getSimpleName());
        }
    }
}
