package uk.deliveryboard.plans.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.action.model.progress.ActionFact;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.platform.time.Quarter;

/**
 * Computes the status of all open actions anew, since it changes by the mere passing of days. Safe to run at any time,
 * on any number of instances: what has not changed is not touched.
 */
@Component
public class RecomputeRag {

    /** Row scope of the job: the policies {@code rag_sweep_…} of the tables. */
    static final Map<String, String> SCOPE = Map.of("app.job", "rag-sweep");

    private static final int BATCH = 500;

    private final Actions actions;
    private final ActionFacts facts;
    private final TransactionTemplate transactions;
    private final Clock clock;

    RecomputeRag(Actions actions, ActionFacts facts, TransactionTemplate transactions, Clock clock) {
        this.actions = actions;
        this.facts = facts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param changed how many of a batch changed */
    private record Swept(@Nullable UUID last, int changed) {}

    /** @return how many actions changed */
    public int run() {
        LocalDate today = ClockConfiguration.today(clock);
        int changed = 0;
        UUID last = null;
        do {
            Swept swept = sweep(last, today);
            changed += swept.changed();
            last = swept.last();
        } while (last != null);
        return changed;
    }

    private Swept sweep(@Nullable UUID after, LocalDate today) {
        try {
            return RowScope.with(SCOPE,
                    () -> Objects.requireNonNull(transactions.execute(status -> batch(after, today))));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Swept batch(@Nullable UUID after, LocalDate today) {
        LocalDate quarterStart = Quarter.of(today).firstDay();
        List<PlanAction> open = actions.lockOpen(after, BATCH);
        List<PlanAction> changed = new ArrayList<>();
        List<ActionFact> news = new ArrayList<>();
        for (PlanAction before : open) {
            PlanAction now = before.reassessed(today, quarterStart);
            if (now.version() != before.version()) {
                changed.add(now);
                news.addAll(ActionFact.ofChange(before, now, today));
            }
        }
        actions.saveStandings(changed);
        facts.publish(news);
        return new Swept(open.size() < BATCH ? null : open.getLast().id(), changed.size());
    }
}
