package uk.deliveryboard.testkit.sample;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventCodec;
import uk.deliveryboard.events.EventEnvelope;
import uk.deliveryboard.events.EventType;
import uk.deliveryboard.events.directory.v1.OrganisationRegistered;
import uk.deliveryboard.platform.projection.Projection;
import uk.deliveryboard.platform.projection.ProjectionRunner;
import uk.deliveryboard.platform.projection.ReceivedEvent;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.ProjectionLaws;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class ProjectionIT {

    private static final TopicPartition PARTITION = new TopicPartition(EventCatalogue.DIRECTORY_TOPIC, 0);
    private static final String VALID = """
            {"code":"a-b","organisationName":"%s","organisationType":"OTHER","specifiedAuthority":false,"boards":[],
             "activeFrom":"2026-10-12"}""";

    @Autowired
    Projection service;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    TransactionTemplate transactions;

    private Projection projection;
    private ProjectionRunner runner;
    private final List<ConsumerRecord<byte[], byte[]>> log = new ArrayList<>();

    @BeforeEach
    void start() {
        projection = new UnderTest(service);
        runner = runner(projection);
        runner.reset();
        runner.resume(PARTITION, 0);
    }

    private ProjectionRunner runner(Projection projection) {
        return new ProjectionRunner(projection, jdbc, json, transactions, Clock.systemUTC());
    }

    private ConsumerRecord<byte[], byte[]> record(UUID subject, long sequence, UUID id, String type, String data) {
        RecordHeaders headers = new RecordHeaders();
        EventCodec.headers(new EventEnvelope(id, type, "/test", subject, sequence, Instant.EPOCH, null, null, null,
                new byte[0])).forEach(headers::add);
        return raw(headers, data.getBytes(StandardCharsets.UTF_8));
    }

    private ConsumerRecord<byte[], byte[]> raw(RecordHeaders headers, byte[] data) {
        var record = new ConsumerRecord<byte[], byte[]>(PARTITION.topic(), 0, log.size(), 0, TimestampType.CREATE_TIME,
                0, 0, null, data, headers, Optional.empty());
        log.add(record);
        return record;
    }

    private ConsumerRecord<byte[], byte[]> event(UUID subject, long sequence, String name) {
        return record(subject, sequence, new UUID(subject.getMostSignificantBits(), sequence),
                EventCatalogue.ORGANISATION_REGISTERED.name(), VALID.formatted(name));
    }

    private void processAll() {
        runner.process(log);
    }

    private String names(UUID subject) {
        return jdbc.sql("select names from note_name where subject = ?").params(subject).query(String.class)
                .optional().orElse("");
    }

    private Map<Long, String> parked() {
        Map<Long, String> reasons = new java.util.TreeMap<>();
        jdbc.sql("select \"offset\", reason from projection_parked where projection = 'under-test'")
                .query(row -> {
                    reasons.put(row.getLong(1), row.getString(2));
                });
        return reasons;
    }

    @Test
    void an_event_that_comes_twice_is_applied_once() {
        UUID subject = UUID.randomUUID();
        event(subject, 1, "a");
        event(subject, 1, "a");
        event(subject, 2, "b");
        event(subject, 1, "a");
        processAll();
        assertThat(names(subject)).isEqualTo("a,b");
        assertThat(parked()).isEmpty();
    }

    @Test
    void a_batch_that_is_delivered_again_after_a_restart_is_passed_over() {
        UUID subject = UUID.randomUUID();
        event(subject, 1, "a");
        processAll();
        runner = runner(projection);
        runner.resume(PARTITION, 100);
        event(subject, 2, "b");
        processAll();
        assertThat(names(subject)).isEqualTo("a,b");
    }

    @Test
    void an_event_after_a_gap_waits_parked_and_follows_by_itself() {
        UUID subject = UUID.randomUUID();
        UUID neighbour = UUID.randomUUID();
        event(subject, 1, "a");
        event(subject, 3, "c");
        event(subject, 4, "d");
        event(neighbour, 1, "n");
        processAll();
        assertThat(names(subject)).isEqualTo("a");
        assertThat(names(neighbour)).isEqualTo("n");
        assertThat(parked()).isEqualTo(Map.of(1L, "GAP", 2L, "BEHIND_PARKED"));
        event(subject, 2, "b");
        processAll();
        assertThat(names(subject)).isEqualTo("a,b,c,d");
        assertThat(parked()).isEmpty();
    }

    @Test
    void an_event_that_the_projection_rejects_is_parked_with_its_followers_and_stops_nobody_else() {
        List<UUID> others = new ArrayList<>();
        UUID subject = UUID.randomUUID();
        event(subject, 1, "a");
        for (int i = 0; i < 20; i++) {
            others.add(UUID.randomUUID());
            event(others.getLast(), 1, "other");
            if (i == 10) {
                event(subject, 2, "poison");
                event(subject, 3, "c");
            }
        }
        processAll();
        assertThat(names(subject)).isEqualTo("a");
        assertThat(parked().values()).containsExactly("REJECTED", "BEHIND_PARKED");
        others.forEach(other -> assertThat(names(other)).isEqualTo("other"));
    }

    @Test
    void every_kind_of_broken_record_is_parked_with_its_reason_and_stops_nobody_else() {
        UUID subject = UUID.randomUUID();
        raw(new RecordHeaders(), "{}".getBytes(StandardCharsets.UTF_8));
        raw(new RecordHeaders(), null);
        record(UUID.randomUUID(), 1, UUID.randomUUID(), "uk.deliveryboard.directory.unknown.v1", "{}");
        record(UUID.randomUUID(), 1, UUID.randomUUID(), EventCatalogue.PLAN_CREATED.name(), "{}");
        record(UUID.randomUUID(), 1, UUID.randomUUID(), EventCatalogue.ORGANISATION_REGISTERED.name(), "{");
        record(UUID.randomUUID(), 1, UUID.randomUUID(), EventCatalogue.ORGANISATION_REGISTERED.name(), "{}");
        event(subject, 1, "a");
        processAll();
        assertThat(parked()).isEqualTo(Map.of(0L, "MALFORMED", 1L, "MALFORMED", 2L, "UNKNOWN_TYPE", 3L,
                "UNKNOWN_TYPE", 4L, "INVALID_DATA", 5L, "INVALID_DATA"));
        assertThat(names(subject)).isEqualTo("a");
    }

    @Test
    void another_event_under_a_sequence_already_applied_is_a_conflict_and_changes_nothing() {
        UUID subject = UUID.randomUUID();
        event(subject, 1, "a");
        record(subject, 1, UUID.randomUUID(), EventCatalogue.ORGANISATION_REGISTERED.name(), VALID.formatted("x"));
        event(subject, 2, "b");
        processAll();
        assertThat(parked()).isEqualTo(Map.of(1L, "CONFLICT"));
        assertThat(names(subject)).isEqualTo("a,b");
    }

    @Test
    void fields_that_are_not_known_are_passed_over() {
        UUID subject = UUID.randomUUID();
        record(subject, 1, UUID.randomUUID(), EventCatalogue.ORGANISATION_REGISTERED.name(),
                VALID.formatted("a").replaceFirst("\\{", "{\"addedLater\":[1,{}],"));
        processAll();
        assertThat(names(subject)).isEqualTo("a");
    }

    @Test
    void parked_records_can_be_replayed_once_their_cause_is_mended() {
        UUID subject = UUID.randomUUID();
        event(subject, 1, "poison");
        event(subject, 2, "b");
        processAll();
        assertThat(runner.replayParked()).isZero();
        runner = runner(new UnderTest(service) {
            @Override
            public void apply(List<ReceivedEvent> events) {
                for (var each : ReceivedEvent.of(events, EventCatalogue.ORGANISATION_REGISTERED)) {
                    jdbc.sql("""
                            insert into note_name (subject, names) values (?, ?)
                            on conflict (subject) do update set names = note_name.names || ',' || excluded.names""")
                            .params(each.subject(), each.data().organisationName()).update();
                }
            }
        });
        assertThat(runner.replayParked()).isEqualTo(2);
        assertThat(names(subject)).isEqualTo("poison,b");
        assertThat(parked()).isEmpty();
    }

    @Test
    void of_two_instances_that_read_the_same_only_one_applies_it() {
        UUID subject = UUID.randomUUID();
        ProjectionRunner other = runner(projection);
        other.resume(PARTITION, 0);
        event(subject, 1, "a");
        processAll();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> other.process(log)))
                .satisfies(e -> assertThat(e.getClass().getSimpleName()).isEqualTo("PositionLost"));
        assertThat(names(subject)).isEqualTo("a");
    }

    @Test
    void a_topic_that_was_made_anew_is_read_from_its_start() {
        UUID subject = UUID.randomUUID();
        event(subject, 1, "a");
        event(subject, 2, "b");
        processAll();
        log.clear();
        event(subject, 1, "a");
        event(subject, 2, "b");
        event(subject, 3, "c");
        runner = runner(projection);
        assertThat(runner.resume(PARTITION, 1)).isZero();
        processAll();
        assertThat(names(subject)).isEqualTo("a,b,c");
    }

    @Test
    void the_sample_projection_keeps_the_laws() {
        History history = new History(Instant.parse("2026-10-12T09:00:00Z"));
        for (int subject = 0; subject < 5; subject++) {
            for (int i = 0; i < 6; i++) {
                history.then(EventCatalogue.ORGANISATION_REGISTERED, new UUID(7, subject), new OrganisationRegistered(
                        "a-b", "v" + i, "OTHER", false, List.of(), LocalDate.parse("2026-10-12")));
            }
        }
        new ProjectionLaws(service, this::runner, jdbc, transactions).check(history.entries(), 40, 2026);
    }

    private static class UnderTest implements Projection {
        private final Projection projection;

        UnderTest(Projection projection) {
            this.projection = projection;
        }

        @Override
        public String name() {
            return "under-test";
        }

        @Override
        public java.util.Set<EventType<?>> reads() {
            return projection.reads();
        }

        @Override
        public void apply(List<ReceivedEvent> events) {
            projection.apply(events);
        }

        @Override
        public List<String> tables() {
            return projection.tables();
        }
    }
}
