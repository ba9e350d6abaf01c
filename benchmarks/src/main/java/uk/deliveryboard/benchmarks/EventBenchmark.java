package uk.deliveryboard.benchmarks;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.postgresql.PGConnection;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventCodec;
import uk.deliveryboard.events.EventEnvelope;
import uk.deliveryboard.events.training.v1.CompletionRecorded;
import uk.deliveryboard.platform.outbox.Outbox;
import uk.deliveryboard.platform.outbox.OutboxRelay;
import uk.deliveryboard.platform.projection.ProjectionContainers;
import uk.deliveryboard.testkit.EventProbe;
import uk.deliveryboard.testkit.TestIdentity;
import uk.deliveryboard.testkit.infra.TestInfrastructure;

/** Outbox relay against a plain producer, projector against COPY, and the way from commit to Kafka. */
public final class EventBenchmark {

    private static final int EVENTS = Integer.getInteger("benchmark.events", 200_000);
    private static final int SUBJECTS = 20_000;
    private static final String TOPIC = EventCatalogue.TRAINING_TOPIC;
    private static final String PAYLOAD = """
            {"recordId":"%s","agency":"northmere-police","courseFamily":"WRAP","countsTowardsWrapTarget":true,\
            "completedOn":"2026-10-10","validTo":"2029-10-09","verification":"SYSTEM"}""";

    private final Map<String, String> environment = TestInfrastructure.properties("benchmark");
    private final ConfigurableApplicationContext service;
    private final JdbcClient jdbc;

    private EventBenchmark() {
        Map<String, Object> properties = new HashMap<>(environment);
        properties.put("OIDC_ISSUER", TestIdentity.issuer());
        properties.put("OIDC_JWKS_URI", TestIdentity.keysUri());
        properties.put("SERVER_PORT", "0");
        properties.put("server.port", "0");
        service = new SpringApplicationBuilder(BenchmarkService.class).properties(properties).run();
        jdbc = service.getBean(JdbcClient.class);
    }

    public static void main(String[] arguments) throws Exception {
        EventBenchmark benchmark = new EventBenchmark();
        benchmark.run();
        System.exit(0);
    }

    private void run() throws Exception {
        OutboxRelay relay = service.getBean(OutboxRelay.class);
        ProjectionContainers projector = service.getBean(ProjectionContainers.class);
        projector.stop();
        latency(8_000, "warm-up, not measured");
        latency(5_000, "commit to consumer, single writes at up to 1,000/s");
        relay.stop();
        fillOutbox();
        double producer = producerFloor();
        long start = System.nanoTime();
        relay.start();
        awaitEmpty("select count(*) from outbox");
        double drained = rate(EVENTS, start);
        report("outbox relay, backlog", drained, "plain producer, acks=all", producer, 0.4);

        double copy = copyFloor();
        start = System.nanoTime();
        projector.start();
        awaitCount("select count(*) from fact", EVENTS);
        report("projector, live", rate(EVENTS, start), "COPY into a table with a uuid key", copy, 0.15);
    }

    /** Commits single events at a steady pace and reads them as a consumer does. */
    private void latency(int count, String said) throws InterruptedException {
        Outbox outbox = service.getBean(Outbox.class);
        TransactionTemplate transactions = service.getBean(TransactionTemplate.class);
        long[] committed = new long[count];
        long[] seen = new long[count];
        UUID[] ids = new UUID[count];
        Map<UUID, Integer> index = new HashMap<>();
        for (int i = 0; i < count; i++) {
            ids[i] = UUID.randomUUID();
            index.put(ids[i], i);
        }
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", environment.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", ""),
                        "group.id", "latency-" + count, "auto.offset.reset", "earliest", "isolation.level",
                        "read_committed",
                        "fetch.max.wait.ms", 100),
                new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            consumer.poll(Duration.ofSeconds(5));
            Thread writer = Thread.ofPlatform().start(() -> {
                long begin = System.nanoTime();
                for (int i = 0; i < count; i++) {
                    UUID id = ids[i];
                    while (System.nanoTime() < begin + i * 1_000_000L) {
                        Thread.onSpinWait();
                    }
                    committed[i] = System.nanoTime();
                    transactions.executeWithoutResult(status -> outbox.publish(EventCatalogue.COMPLETION_RECORDED, id,
                            new CompletionRecorded(id, "northmere-police", "WRAP", true,
                                    LocalDate.parse("2026-10-10"), null, "SYSTEM")));
                }
            });
            for (int got = 0; got < count;) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    Integer at = index.get(UUID.fromString(new String(record.key(), StandardCharsets.UTF_8)));
                    if (at != null && seen[at] == 0) {
                        seen[at] = System.nanoTime();
                        got++;
                    }
                }
            }
            writer.join();
        }
        long[] delays = new long[count];
        Arrays.setAll(delays, i -> seen[i] - committed[i]);
        Arrays.sort(delays);
        System.out.printf("%s: p50 %.1f ms, p99 %.1f ms%n", said, delays[count / 2] / 1e6,
                delays[count * 99 / 100] / 1e6);
    }

    private void fillOutbox() throws Exception {
        try (var connection = TestInfrastructure.postgres()
                .connect(environment.getOrDefault("DB_URL", "").replaceFirst(".*/", ""));
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into outbox (event_id, type, topic, subject, sequence, occurred_at, data)
                    select uuidv7(), 'uk.deliveryboard.training.completion-recorded.v1', '%s',
                           md5('s' || (n %% %d))::uuid, n / %d + 1, now(),
                           convert_to(format('%s', md5('r' || n)::uuid), 'UTF8')
                    from generate_series(0, %d) n""".formatted(TOPIC, SUBJECTS, SUBJECTS, PAYLOAD, EVENTS - 1));
            statement.execute("vacuum analyze outbox");
        }
    }

    /** The same records as the relay's, headers and all, to a topic with as many partitions, without database or transaction. */
    private double producerFloor() {
        try (EventProbe probe = new EventProbe();
                var producer = new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers",
                                environment.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", ""), "acks", "all", "batch.size",
                                128 * 1024),
                        new ByteArraySerializer(), new ByteArraySerializer())) {
            probe.createTopic("floor");
            long start = System.nanoTime();
            for (int i = 0; i < EVENTS; i++) {
                UUID subject = new UUID(i, i % SUBJECTS);
                var event = new EventEnvelope(UUID.randomUUID(), EventCatalogue.COMPLETION_RECORDED.name(),
                        "/benchmark", subject, 1, Instant.now(), "northmere-police", null, null,
                        PAYLOAD.formatted(subject).getBytes(StandardCharsets.UTF_8));
                var record = new ProducerRecord<>("floor", subject.toString().getBytes(StandardCharsets.UTF_8),
                        event.data());
                EventCodec.headers(event).forEach(record.headers()::add);
                var unused = producer.send(record);
            }
            producer.flush();
            return rate(EVENTS, start);
        }
    }

    private double copyFloor() throws Exception {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            rows.add(UUID.randomUUID() + "\t" + UUID.randomUUID() + "\tnorthmere-police\t2026-10-10\n");
        }
        String all = String.join("", rows);
        try (var connection = DriverManager.getConnection(environment.getOrDefault("DB_URL", ""),
                environment.getOrDefault("DB_USER", ""), environment.getOrDefault("DB_PASSWORD", ""))) {
            long start = System.nanoTime();
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy floor_fact from stdin",
                    new StringReader(all));
            return rate(EVENTS, start);
        }
    }

    private void awaitEmpty(String count) throws InterruptedException {
        try (var connection = TestInfrastructure.postgres()
                .connect(environment.getOrDefault("DB_URL", "").replaceFirst(".*/", ""));
                var statement = connection.prepareStatement(count)) {
            for (long left = 1; left > 0;) {
                Thread.sleep(20);
                try (var row = statement.executeQuery()) {
                    row.next();
                    left = row.getLong(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitCount(String count, long wanted) throws InterruptedException {
        while (jdbc.sql(count).query(Long.class).single() < wanted) {
            Thread.sleep(50);
        }
    }

    private static double rate(int events, long start) {
        return events / ((System.nanoTime() - start) / 1e9);
    }

    private static void report(String what, double rate, String floor, double floorRate, double budget) {
        System.out.printf("%s: %,.0f/s = %.2fx of %s (%,.0f/s), budget %.2fx: %s%n", what, rate, rate / floorRate,
                floor, floorRate, budget, rate / floorRate >= budget ? "met" : "NOT MET");
    }
}
