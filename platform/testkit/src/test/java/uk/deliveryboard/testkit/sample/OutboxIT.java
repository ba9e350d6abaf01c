package uk.deliveryboard.testkit.sample;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventEnvelope;
import uk.deliveryboard.events.directory.v1.OrganisationRegistered;
import uk.deliveryboard.platform.outbox.Outbox;
import uk.deliveryboard.platform.outbox.OutboxRelay;
import uk.deliveryboard.testkit.EventProbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@SampleTest
class OutboxIT {

    private static final String TOPIC = EventCatalogue.DIRECTORY_TOPIC;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxRelay relay;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private static OrganisationRegistered data(String name) {
        return new OrganisationRegistered("northmere-police", name, "OTHER", false, List.of(),
                LocalDate.parse("2026-10-12"));
    }

    private static Outbox.NewEvent<OrganisationRegistered> event(UUID subject, String name) {
        return new Outbox.NewEvent<>(EventCatalogue.ORGANISATION_REGISTERED, subject, data(name));
    }

    @Test
    void an_event_outside_a_transaction_is_refused() {
        assertThatThrownBy(() -> outbox.publish(List.of(event(UUID.randomUUID(), "alone"))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void what_is_rolled_back_is_never_sent_and_leaves_no_gap() {
        UUID subject = UUID.randomUUID();
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
            outbox.publish(List.of(event(subject, "rolled back")));
            throw new IllegalStateException("no");
        })).hasMessage("no");
        transactions.executeWithoutResult(status -> outbox.publish(List.of(event(subject, "kept"))));
        try (EventProbe probe = new EventProbe()) {
            await().untilAsserted(() -> assertThat(probe.events(TOPIC, subject)).singleElement()
                    .satisfies(event -> assertThat(event.sequence()).isOne()));
        }
    }

    /** Writers share subjects and take them in any order, as transactions over several aggregates do. */
    @Test
    void whatever_writers_do_at_once_each_subject_is_complete_and_in_order() throws Exception {
        List<UUID> subjects = Stream.generate(UUID::randomUUID).limit(12).toList();
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> writers = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(writer -> () -> write(subjects, new Random(writer), writer)).toList();
            int written = 0;
            for (var count : pool.invokeAll(writers)) {
                written += count.get();
            }
            int expected = written;
            try (EventProbe probe = new EventProbe()) {
                await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        probe.events(TOPIC, event -> subjects.contains(event.subject()))).hasSize(expected));
                Map<UUID, List<Long>> sequences = new HashMap<>();
                for (EventEnvelope event : probe.events(TOPIC, each -> subjects.contains(each.subject()))) {
                    sequences.computeIfAbsent(event.subject(), id -> new ArrayList<>()).add(event.sequence());
                }
                sequences.values().forEach(each -> assertThat(each)
                        .isEqualTo(LongStream.rangeClosed(1, each.size()).boxed().toList()));
            }
        }
    }

    private int write(List<UUID> subjects, Random random, int writer) {
        int written = 0;
        for (int i = 0; i < 60; i++) {
            List<Outbox.NewEvent<OrganisationRegistered>> events = random.ints(1 + random.nextInt(5), 0,
                    subjects.size()).mapToObj(index -> event(subjects.get(index), writer + "/" + random.nextInt()))
                    .toList();
            boolean kept = random.nextInt(5) != 0;
            transactions.executeWithoutResult(status -> {
                outbox.publish(events);
                if (!kept) {
                    status.setRollbackOnly();
                }
            });
            written += kept ? events.size() : 0;
        }
        return written;
    }

    @Test
    void a_relay_whose_connection_is_cut_goes_on_and_loses_nothing() {
        UUID subject = UUID.randomUUID();
        for (int i = 0; i < 50; i++) {
            String name = "cut " + i;
            transactions.executeWithoutResult(status -> outbox.publish(List.of(event(subject, name))));
            if (i % 20 == 10) {
                jdbc.sql("select count(*) from event_journal").query(Long.class).single();
                Terminate.relay();
            }
        }
        try (EventProbe probe = new EventProbe()) {
            await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(
                    probe.events(TOPIC, subject).stream().map(EventEnvelope::sequence).distinct().toList())
                    .isEqualTo(LongStream.rangeClosed(1, 50).boxed().toList()));
        }
    }

    @Test
    void the_journal_fills_a_topic_again_with_the_same_events() throws Exception {
        UUID subject = UUID.randomUUID();
        transactions.executeWithoutResult(
                status -> outbox.publish(List.of(event(subject, "a"), event(subject, "b"), event(subject, "c"))));
        try (EventProbe probe = new EventProbe()) {
            await().untilAsserted(() -> assertThat(probe.events(TOPIC, subject)).hasSize(3));
            List<EventEnvelope> sent = probe.events(TOPIC, subject);
            assertThat(relay.republish()).isGreaterThanOrEqualTo(3);
            List<EventEnvelope> all = probe.events(TOPIC, subject);
            assertThat(all).hasSize(6);
            for (int i = 0; i < 3; i++) {
                assertThat(all.get(i + 3)).usingRecursiveComparison().isEqualTo(sent.get(i));
            }
        }
    }
}
