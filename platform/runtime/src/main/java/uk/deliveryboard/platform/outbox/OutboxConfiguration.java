package uk.deliveryboard.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import tools.jackson.databind.json.JsonMapper;

/** Gives a service that names its topics in {@code deliveryboard.outbox.topics} an outbox and the relay that empties it. */
@AutoConfiguration(afterName = "uk.deliveryboard.platform.web.WebConfiguration")
@ConditionalOnProperty("deliveryboard.outbox.topics")
@EnableConfigurationProperties(OutboxProperties.class)
public class OutboxConfiguration {

    /** Number of partitions of every topic. Fixed for ever: the key decides the partition. */
    private static final int PARTITIONS = 6;

    @Bean
    NewTopics eventTopics(OutboxProperties outbox) {
        return new NewTopics(outbox.topics().stream()
                .map(topic -> TopicBuilder.name(topic).partitions(PARTITIONS).replicas(outbox.replicas())
                        .config("retention.ms", "-1").config("cleanup.policy", "delete")
                        .config("compression.type", "zstd").build())
                .toArray(NewTopic[]::new));
    }

    @Bean
    OutboxRelay outboxRelay(OutboxProperties outbox, KafkaProperties kafka, KafkaAdmin admin,
            @Value("${spring.application.name}") String service, @Value("${spring.datasource.url}") String url) {
        return new OutboxRelay(new Links(outbox, kafka.buildProducerProperties(), admin, service, url), "/" + service);
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, JsonMapper json, Clock clock, OutboxRelay relay) {
        return new Outbox(jdbc, json, clock, relay::wake);
    }

    @Bean
    RepublishEndpoint republishEndpoint(OutboxRelay relay) {
        return new RepublishEndpoint(relay);
    }

    @Bean
    MeterBinder outboxMeters(OutboxRelay relay) {
        return registry -> {
            Gauge.builder("deliveryboard.outbox.waiting", relay, OutboxRelay::waiting)
                    .description("Events committed and not yet on Kafka").register(registry);
            Gauge.builder("deliveryboard.outbox.oldest.age", relay, OutboxRelay::oldestAgeSeconds)
                    .description("Age of the oldest of them").baseUnit("seconds").register(registry);
            Gauge.builder("deliveryboard.outbox.blocked", relay, OutboxRelay::blocked)
                    .description("Aggregates whose next event Kafka refuses").register(registry);
            Gauge.builder("deliveryboard.outbox.leading", relay, leader -> leader.leading() ? 1 : 0)
                    .description("1 where this instance sends").register(registry);
        };
    }

    private record Links(OutboxProperties outbox, Map<String, Object> kafka, KafkaAdmin admin, String service,
            String url) implements OutboxRelay.Links {

        @Override
        public Connection connect() throws SQLException {
            Properties properties = new Properties();
            properties.put("user", outbox.user());
            properties.put("password", outbox.password());
            properties.put("ApplicationName", service + "-relay");
            properties.put("socketTimeout", "30");
            properties.put("connectTimeout", "2");
            return DriverManager.getConnection(url, properties);
        }

        @Override
        public Producer<byte[], byte[]> producer() {
            return producer("outbox-" + service);
        }

        @Override
        public Producer<byte[], byte[]> republisher() {
            return producer("republish-" + service);
        }

        private Producer<byte[], byte[]> producer(String transactionalId) {
            kafka.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
            kafka.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
            kafka.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
            kafka.put(ProducerConfig.ACKS_CONFIG, "all");
            kafka.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            kafka.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            kafka.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
            // As the topics keep it: the broker then stores batches as they come.
            kafka.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
            kafka.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
            kafka.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
            kafka.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
            kafka.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
            return new KafkaProducer<>(kafka);
        }

        @Override
        public void prepareTopics() {
            admin.initialize();
        }
    }
}
