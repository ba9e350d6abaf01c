package uk.deliveryboard.platform.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Runs every {@link Projection} that a service declares as a bean. */
@AutoConfiguration(afterName = "uk.deliveryboard.platform.web.WebConfiguration")
@ConditionalOnBean(Projection.class)
public class ProjectionConfiguration {

    @Bean
    ProjectionContainers projectionContainers(List<Projection> projections, JdbcClient jdbc, JsonMapper json,
            TransactionTemplate transactions, Clock clock,
            @Qualifier("projectionConsumers") ConsumerFactory<byte[], byte[]> projectionConsumers) {
        return new ProjectionContainers(
                projections.stream()
                        .map(projection -> new ProjectionRunner(projection, jdbc, json, transactions, clock)).toList(),
                projectionConsumers);
    }

    /** Reads no other client's settings: what makes a projection exact is not for configuration. */
    @Bean(defaultCandidate = false)
    ConsumerFactory<byte[], byte[]> projectionConsumers(KafkaProperties kafka) {
        Map<String, Object> properties = kafka.buildConsumerProperties();
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2000);
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        properties.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        return new DefaultKafkaConsumerFactory<>(properties);
    }

    /** Times on the log are real, whatever day a demonstration says it is. */
    @Bean
    ProjectionLag projectionLag(ProjectionContainers containers,
            @Qualifier("projectionConsumers") ConsumerFactory<byte[], byte[]> consumers) {
        return new ProjectionLag(containers.runners(), consumers, Clock.systemUTC());
    }

    @Bean
    ProjectionRebuilds projectionRebuilds(ProjectionContainers containers,
            @Qualifier("projectionConsumers") ConsumerFactory<byte[], byte[]> consumers) {
        return new ProjectionRebuilds(containers.runners(), consumers, Clock.systemUTC());
    }

    @Bean
    ProjectionDesk projectionDesk(ProjectionContainers containers, ProjectionRebuilds rebuilds, ProjectionLag lag,
            JdbcClient jdbc) {
        return new ProjectionDesk(containers, rebuilds, lag, jdbc);
    }

    @Bean
    MeterBinder parkedEvents(ProjectionContainers containers) {
        return registry -> containers.runners()
                .forEach(runner -> Gauge
                        .builder("deliveryboard.projection.parked", runner, ProjectionRunner::parkedCount)
                        .tag("projection", runner.projection().name()).description("Records that await repair")
                        .register(registry));
    }

    @Bean
    MeterBinder projectionLags(ProjectionContainers containers, ProjectionLag lag) {
        return registry -> containers.runners().forEach(runner -> {
            String name = runner.projection().name();
            Gauge.builder("deliveryboard.projection.lag.events", lag,
                    each -> each.of(name).map(found -> (double) found.events()).orElse(Double.NaN))
                    .tag("projection", name).description("Records of the log not yet dealt with").register(registry);
            Gauge.builder("deliveryboard.projection.lag", lag,
                    each -> each.of(name).map(ProjectionLag.Lag::seconds).orElse(Double.NaN))
                    .tag("projection", name).baseUnit("seconds").description("Age of the oldest of them")
                    .register(registry);
        });
    }
}
