package uk.deliveryboard.platform.projection;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.events.EventEnvelope;
import uk.deliveryboard.platform.access.RowScope;

/**
 * Applies records to one projection, each exactly once in effect: positions, gates, effects and parked records of a
 * batch commit in one transaction. Knows nothing of how the records are fetched.
 */
public final class ProjectionRunner {

    /** Row scope of a projection: sees the rows of all agencies. */
    public static final Map<String, String> SCOPE = Map.of("app.projector", "on");

    /** Somebody else moved a position: what was read since is theirs. */
    static final class PositionLost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);

    private final Projection projection;
    private final ProjectionTables tables;
    private final EventReader reader;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();

    public ProjectionRunner(Projection projection, JdbcClient jdbc, JsonMapper json, TransactionTemplate transactions,
            Clock clock) {
        this.projection = projection;
        this.tables = new ProjectionTables(jdbc, json, projection.name());
        this.reader = new EventReader(json);
        this.transactions = transactions;
        this.clock = clock;
    }

    public Projection projection() {
        return projection;
    }

    /**
     * Where to go on in a partition, as stored.
     *
     * @param end one past the newest offset there is; a stored position beyond it means that the topic was made anew
     */
    public long resume(TopicPartition partition, long end) {
        long position = inTransaction(() -> {
            long stored = tables.position(partition);
            if (stored > end) {
                LOG.warn("{} was made anew, reading it from its start", partition);
                tables.restart(partition);
                return 0L;
            }
            return stored;
        });
        positions.put(partition, position);
        return position;
    }

    public void release(TopicPartition partition) {
        positions.remove(partition);
    }

    /**
     * Applies a batch. Records before the stored position are passed over.
     *
     * @throws PositionLost     where another instance has taken over; call {@link #resume} again
     * @throws RuntimeException where the database is away; nothing was applied, call it again
     */
    public void process(List<ConsumerRecord<byte[], byte[]>> batch) {
        List<ConsumerRecord<byte[], byte[]>> records = batch.stream()
                .filter(record -> record.offset() >= positions.getOrDefault(partition(record), 0L)).toList();
        if (records.isEmpty()) {
            return;
        }
        try {
            Map<TopicPartition, Long> next = inTransaction(() -> {
                Map<TopicPartition, Long> advanced = advance(records);
                new Batch().run(records, null);
                return advanced;
            });
            positions.putAll(next);
        } catch (DataAccessResourceFailureException | TransientDataAccessException | TransactionException
                | PositionLost e) {
            throw e;
        } catch (RuntimeException e) {
            isolate(records, e);
        }
    }

    /** Halves a batch until the record that cannot be applied stands alone, and parks it. */
    private void isolate(List<ConsumerRecord<byte[], byte[]>> records, RuntimeException failure) {
        if (records.size() > 1) {
            process(records.subList(0, records.size() / 2));
            process(records.subList(records.size() / 2, records.size()));
            return;
        }
        ConsumerRecord<byte[], byte[]> culprit = records.getFirst();
        LOG.error("{} rejects {} offset {}", projection.name(), partition(culprit), culprit.offset(), failure);
        positions.putAll(inTransaction(() -> {
            Map<TopicPartition, Long> advanced = advance(records);
            new Batch().run(records, failure);
            return advanced;
        }));
    }

    /**
     * Tries all parked records again, in order. One that is still rejected stays parked and holds up nobody else's.
     *
     * @return number of records that are no longer parked
     */
    public long replayParked() {
        long before = parkedCount();
        for (var record : inTransaction(tables::parked)) {
            try {
                inTransaction(() -> {
                    new Batch().run(List.of(record), null);
                    return 0;
                });
            } catch (DataAccessResourceFailureException | TransientDataAccessException | TransactionException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.warn("{} still rejects {} offset {}", projection.name(), partition(record), record.offset(), e);
            }
        }
        return before - parkedCount();
    }

    /** First record not dealt with in each partition that was ever read, as stored. */
    Map<TopicPartition, Long> storedPositions() {
        return inTransaction(tables::positions);
    }

    public long parkedCount() {
        return inTransaction(tables::parkedCount);
    }

    /** Forgets everything, so that the log is read again from its start. Only while nothing is being read. */
    public void reset() {
        inTransaction(() -> {
            tables.clear();
            projection.clear();
            return 0;
        });
        positions.clear();
    }

    private Map<TopicPartition, Long> advance(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<TopicPartition, Long> next = new HashMap<>();
        records.forEach(record -> next.put(partition(record), record.offset() + 1));
        next.forEach((partition, offset) -> {
            if (!tables.advance(partition, positions.getOrDefault(partition, 0L), offset)) {
                throw new PositionLost();
            }
        });
        return next;
    }

    private <T> T inTransaction(Supplier<T> work) {
        try {
            return RowScope.with(SCOPE,
                    () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static TopicPartition partition(ConsumerRecord<byte[], byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    /** One pass over records within one transaction. */
    private final class Batch {
        private final Map<ProjectionTables.Stream, Gate.Passed> gates = new HashMap<>();
        private final Map<ProjectionTables.Stream, Gate.Passed> passed = new HashMap<>();
        private final Set<ProjectionTables.Stream> withParked = new LinkedHashSet<>();
        private final List<ReceivedEvent> accepted = new ArrayList<>();
        private final Instant now = clock.instant();

        /** @param failure why the projection rejects the only record, or null where it has not been asked yet */
        void run(List<ConsumerRecord<byte[], byte[]>> records, @Nullable RuntimeException failure) {
            Map<ConsumerRecord<byte[], byte[]>, EventReader.Read> reads = new IdentityHashMap<>();
            Set<ProjectionTables.Stream> streams = new LinkedHashSet<>();
            for (var record : records) {
                EventReader.Read read = reader.read(record);
                reads.put(record, read);
                EventEnvelope envelope = envelope(read);
                if (envelope != null) {
                    streams.add(new ProjectionTables.Stream(record.topic(), envelope.subject()));
                }
            }
            gates.putAll(tables.gates(streams));
            withParked.addAll(tables.withParked(streams));
            Deque<ConsumerRecord<byte[], byte[]>> queue = new ArrayDeque<>(records);
            while (!queue.isEmpty()) {
                var record = queue.removeFirst();
                EventReader.Read read = reads.computeIfAbsent(record, reader::read);
                var continuation = take(record, read, failure);
                if (continuation != null) {
                    queue.addFirst(continuation);
                }
            }
            if (!accepted.isEmpty()) {
                projection.apply(accepted);
            }
            if (!passed.isEmpty()) {
                tables.saveGates(passed);
            }
        }

        /** Deals with one record; returns the parked record that can now follow it, if any. */
        private @Nullable ConsumerRecord<byte[], byte[]> take(ConsumerRecord<byte[], byte[]> record,
                EventReader.Read read, @Nullable RuntimeException failure) {
            EventEnvelope envelope = envelope(read);
            if (envelope == null) {
                park(record, null, ParkReason.MALFORMED, ((EventReader.Read.Unreadable) read).detail());
                return null;
            }
            var stream = new ProjectionTables.Stream(record.topic(), envelope.subject());
            return switch (Gate.judge(envelope, gates.get(stream), withParked.contains(stream))) {
                case Gate.Verdict.Duplicate() -> {
                    if (withParked.contains(stream)) {
                        tables.unpark(record);
                    }
                    yield null;
                }
                case Gate.Verdict.Park(var reason) -> {
                    park(record, envelope, reason, "sequence " + envelope.sequence());
                    yield null;
                }
                case Gate.Verdict.Apply() -> switch (read) {
                    case EventReader.Read.Unreadable(var reason, var detail, var unused) -> {
                        park(record, envelope, reason, detail);
                        yield null;
                    }
                    case EventReader.Read.Event(var event) -> {
                        if (failure != null) {
                            park(record, envelope, ParkReason.REJECTED, failure.getClass().getSimpleName());
                            yield null;
                        }
                        yield accept(record, stream, event);
                    }
                };
            };
        }

        private @Nullable ConsumerRecord<byte[], byte[]> accept(ConsumerRecord<byte[], byte[]> record,
                ProjectionTables.Stream stream, ReceivedEvent event) {
            if (projection.reads().contains(event.type())) {
                accepted.add(event);
            }
            Gate.Passed last = Gate.Passed.of(event.envelope());
            gates.put(stream, last);
            passed.put(stream, last);
            if (!withParked.contains(stream)) {
                return null;
            }
            tables.unpark(record);
            return tables.parkedNext(stream, last.sequence() + 1);
        }

        private void park(ConsumerRecord<byte[], byte[]> record, @Nullable EventEnvelope envelope, ParkReason reason,
                String detail) {
            tables.park(record, envelope, reason, detail, now);
            if (envelope != null) {
                withParked.add(new ProjectionTables.Stream(record.topic(), envelope.subject()));
            }
            LOG.warn("{} parks {} offset {}: {} ({})", projection.name(), partition(record), record.offset(), reason,
                    detail);
        }

        private static @Nullable EventEnvelope envelope(EventReader.Read read) {
            return switch (read) {
                case EventReader.Read.Event(var event) -> event.envelope();
                case EventReader.Read.Unreadable(var reason, var detail, var envelope) -> envelope;
            };
        }
    }
}
