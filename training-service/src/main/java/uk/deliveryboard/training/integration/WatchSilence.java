package uk.deliveryboard.training.integration;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.training.integration.model.Integration;
import uk.deliveryboard.training.integration.model.Integration.Health;

/** Tells the metrics which integrations have been silent for longer than agreed, and which are refused. */
@Component
public class WatchSilence {

    /** Sees the integrations of every agency, and nothing else. */
    static final Map<String, String> AS_WATCH = Map.of("app.integrations", "watch");

    private static final Logger LOG = LoggerFactory.getLogger(WatchSilence.class);

    private final Integrations integrations;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final MultiGauge silent;
    private final MultiGauge failing;

    WatchSilence(Integrations integrations, TransactionTemplate transactions, Clock clock, MeterRegistry meters) {
        this.integrations = integrations;
        this.transactions = transactions;
        this.clock = clock;
        this.silent = MultiGauge.builder("deliveryboard.integration.silent")
                .description("1 where nothing was taken in from an integration for as many days as agreed")
                .register(meters);
        this.failing = MultiGauge.builder("deliveryboard.integration.failing")
                .description("1 where the last request of an integration was refused").register(meters);
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT1M")
    void lookRegularly() {
        try {
            look();
        } catch (Exception e) {
            LOG.warn("the integrations were not looked at: {}", e.getClass().getSimpleName());
        }
    }

    /** Brings the metrics up to date. */
    public void look() throws Exception {
        List<Integration> all = RowScope.with(AS_WATCH,
                () -> Objects.requireNonNull(transactions.execute(status -> integrations.all())));
        Instant now = clock.instant();
        silent.register(all.stream().map(each -> row(each, each.health(now) == Health.SILENT)).toList(), true);
        failing.register(all.stream().map(each -> row(each, each.health(now) == Health.FAILING)).toList(), true);
    }

    private static MultiGauge.Row<?> row(Integration integration, boolean alarm) {
        return MultiGauge.Row.of(Tags.of("agency", integration.agency(), "integration", integration.client()),
                alarm ? 1 : 0);
    }
}
