package uk.deliveryboard.platform.outbox;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.events.EventData;
import uk.deliveryboard.events.EventType;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.access.RowScope;

/**
 * Where a service puts the events of a state change: into its own database, in the same transaction.
 *
 * <p>The row of the subject in {@code outbox_sequence} is locked before the event's row gets its id. Whoever comes
 * second therefore gets a higher id, and sending in order of ids is sending in order of commits per subject.
 */
public class Outbox {

    /**
     * An event to publish.
     *
     * @param subject id of the aggregate it is about
     */
    public record NewEvent<T extends EventData>(EventType<T> type, UUID subject, T data) {}

    private static final String NUMBER = """
            insert into outbox_sequence as s (subject, last_sequence)
            select * from unnest(:subjects::uuid[], :counts::bigint[])
            on conflict (subject) do update set last_sequence = s.last_sequence + excluded.last_sequence
            returning subject, last_sequence""";
    private static final String INSERT = """
            insert into outbox (event_id, type, topic, subject, sequence, occurred_at, actor_agency, correlation_id,
                                traceparent, data)
            select e.event_id, e.type, e.topic, e.subject, e.sequence, :occurredAt, :actorAgency, :correlationId,
                   :traceparent, e.data
            from unnest(:ids::uuid[], :types::text[], :topics::text[], :subjects::uuid[], :sequences::bigint[],
                        :data::bytea[]) with ordinality
                 as e (event_id, type, topic, subject, sequence, data, position)
            order by e.position""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Runnable wakeRelay;

    public Outbox(JdbcClient jdbc, JsonMapper json, Clock clock, Runnable wakeRelay) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.wakeRelay = wakeRelay;
    }

    /** Adds one event to the present transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T extends EventData> void publish(EventType<T> type, UUID subject, T data) {
        publish(List.of(new NewEvent<>(type, subject, data)));
    }

    /**
     * Adds events to the present transaction, two statements for any number of them. Events of one subject keep the
     * order of the list.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(List<? extends NewEvent<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        Map<UUID, Long> next = firstSequences(events);
        Instant now = clock.instant();
        Caller caller = Caller.current();
        long[] sequences = events.stream().mapToLong(event -> next.merge(event.subject(), 1L, Long::sum) - 1)
                .toArray();
        jdbc.sql(INSERT).param("occurredAt", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("actorAgency", caller == null ? RowScope.givenAgency() : caller.agency())
                .param("correlationId", MDC.get("correlationId")).param("traceparent", traceparent())
                .param("ids", events.stream().map(event -> UuidCreator.getTimeOrderedEpoch()).toArray(UUID[]::new))
                .param("types", strings(events, event -> event.type().name()))
                .param("topics", strings(events, event -> event.type().topic()))
                .param("subjects", events.stream().map(NewEvent::subject).toArray(UUID[]::new))
                .param("sequences", Arrays.stream(sequences).boxed().toArray(Long[]::new))
                .param("data",
                        events.stream().map(event -> json.writeValueAsBytes(event.data())).toArray(byte[][]::new))
                .update();
        wakeAfterCommit();
    }

    /** Locks the subjects, lowest id first so that two writers never wait for each other, and numbers their events. */
    private Map<UUID, Long> firstSequences(List<? extends NewEvent<?>> events) {
        TreeMap<UUID, Long> counts = events.stream()
                .collect(Collectors.toMap(NewEvent::subject, event -> 1L, Long::sum, TreeMap::new));
        return jdbc.sql(NUMBER).param("subjects", counts.keySet().toArray(UUID[]::new))
                .param("counts", counts.values().toArray(Long[]::new))
                .query((row, index) -> Map.entry(row.getObject(1, UUID.class), row.getLong(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey,
                        entry -> entry.getValue() - counts.getOrDefault(entry.getKey(), 0L) + 1));
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeRelay.run();
            }
        });
    }

    private static @Nullable String traceparent() {
        String trace = MDC.get("traceId");
        String span = MDC.get("spanId");
        return trace == null || span == null ? null : "00-" + trace + "-" + span + "-01";
    }

    private static String[] strings(List<? extends NewEvent<?>> events, Function<NewEvent<?>, String> field) {
        return events.stream().map(field).toArray(String[]::new);
    }
}
