package uk.deliveryboard.testkit.sample;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventEnvelope;
import uk.deliveryboard.events.directory.v1.OrganisationRegistered;
import uk.deliveryboard.platform.outbox.Outbox;
import uk.deliveryboard.platform.outbox.OutboxProperties;
import uk.deliveryboard.platform.outbox.OutboxRelay;
import uk.deliveryboard.testkit.EventProbe;
import uk.deliveryboard.testkit.infra.TestInfrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Several instances of one service, and a broker that does not take what it is given. */
@SampleTest
class RelayIT {

    private static final String TOPIC = EventCatalogue.DIRECTORY_TOPIC;

    @Autowired
    Outbox outbox;
    @Autowired
    OutboxRelay relay;
    @Autowired
    OutboxProperties properties;
    @Autowired
    KafkaProperties kafka;
    @Autowired
    TransactionTemplate transactions;
    @Value("${spring.datasource.url}")
    String url;

    private final Instance first = new Instance("first");
    private final Instance second = new Instance("second");

    @BeforeEach
    void takeOver() {
        await().until(() -> count("outbox") == 0);
        relay.stop();
    }

    @AfterEach
    void handBack() {
        first.proceed.countDown();
        first.relay.stop();
        second.relay.stop();
        relay.start();
        await().atMost(Duration.ofSeconds(30)).until(relay::leading);
    }

    @Test
    void what_the_broker_did_not_take_stays_in_the_outbox_and_is_sent_once_it_does() {
        first.refusing.set(true);
        first.relay.start();
        UUID subject = publish(3);
        await().until(() -> first.refused);
        assertThat(count("outbox")).isEqualTo(3);
        assertThat(count("event_journal where subject = '" + subject + "'")).isZero();
        first.refusing.set(false);
        assertSentOnce(subject, 3);
    }

    @Test
    void of_two_instances_one_sends_and_the_other_takes_over_when_it_stops() {
        first.relay.start();
        await().until(first.relay::leading);
        second.relay.start();
        UUID subject = publish(20);
        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(5))
                .until(() -> first.relay.leading() && !second.relay.leading());
        await().until(() -> count("outbox") == 0);
        first.relay.stop();
        await().atMost(Duration.ofSeconds(10)).until(second.relay::leading);
        assertSentOnce(subject, 20);
        assertSentOnce(publish(20), 20);
    }

    /** A leader that stands still in the middle of a batch, loses its lock to another and then wakes up. */
    @Test
    void a_leader_that_was_paused_is_fenced_and_nothing_comes_twice() {
        first.pausing.set(true);
        first.relay.start();
        await().until(first.relay::leading);
        UUID subject = publish(10);
        await().until(() -> first.paused);
        first.cut();
        second.relay.start();
        await().atMost(Duration.ofSeconds(30)).until(second.relay::leading);
        await().until(() -> count("outbox") == 0);
        first.pausing.set(false);
        first.proceed.countDown();
        await().until(() -> first.fenced);
        assertSentOnce(subject, 10);
    }

    private UUID publish(int events) {
        UUID subject = UUID.randomUUID();
        for (int i = 0; i < events; i++) {
            transactions.executeWithoutResult(status -> outbox.publish(EventCatalogue.ORGANISATION_REGISTERED, subject,
                    new OrganisationRegistered("northmere-police", "Relayed", "OTHER", false, List.of(),
                            LocalDate.parse("2026-10-12"))));
        }
        return subject;
    }

    /** Neither the service's role nor the relay's may look into both tables. */
    private long count(String rows) {
        try (var connection = TestInfrastructure.postgres().connect(url.replaceFirst(".*/", ""));
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + rows)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertSentOnce(UUID subject, int events) {
        try (EventProbe probe = new EventProbe()) {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                    probe.events(TOPIC, subject).stream().map(EventEnvelope::sequence).toList())
                    .isEqualTo(LongStream.rangeClosed(1, events).boxed().toList()));
        }
    }

    /** A relay with connections of its own, whose producer fails or stands still when told to. */
    private final class Instance implements OutboxRelay.Links {
        private final String name;
        private final AtomicBoolean refusing = new AtomicBoolean();
        private final AtomicBoolean pausing = new AtomicBoolean();
        private final CountDownLatch proceed = new CountDownLatch(1);
        private final OutboxRelay relay = new OutboxRelay(this, "/sample-service");
        private volatile boolean refused;
        private volatile boolean paused;
        private volatile boolean fenced;

        private Instance(String name) {
            this.name = name;
        }

        @Override
        public Connection connect() throws SQLException {
            Properties login = new Properties();
            login.put("user", properties.user());
            login.put("password", properties.password());
            login.put("ApplicationName", "relay-" + name);
            return DriverManager.getConnection(url, login);
        }

        @Override
        @SuppressWarnings("unchecked")
        public Producer<byte[], byte[]> producer() {
            var settings = kafka.buildProducerProperties();
            settings.put("transactional.id", "relay-under-test");
            settings.put("transaction.timeout.ms", 5_000);
            Producer<byte[], byte[]> real = new KafkaProducer<>(settings, new ByteArraySerializer(),
                    new ByteArraySerializer());
            return (Producer<byte[], byte[]>) Proxy.newProxyInstance(Producer.class.getClassLoader(),
                    new Class<?>[]{Producer.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("commitTransaction")) {
                            beforeCommit();
                        }
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException e) {
                            fenced |= method.getName().equals("commitTransaction");
                            throw e.getCause();
                        }
                    });
        }

        private void beforeCommit() throws InterruptedException {
            if (refusing.get()) {
                refused = true;
                throw new KafkaException("refused by the test");
            }
            if (pausing.get()) {
                paused = true;
                proceed.await();
            }
        }

        /** Ends its database session, as the server does once it takes the client for dead. */
        private void cut() {
            Terminate.sessions("relay-" + name);
        }

        @Override
        public Producer<byte[], byte[]> republisher() {
            return producer();
        }

        @Override
        public void prepareTopics() {
            // The service made them when it started.
        }
    }
}
