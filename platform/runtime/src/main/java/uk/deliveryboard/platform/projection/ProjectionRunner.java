package uk.deliveryboard.platform.projection;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.platform.access.RowScope;

/**
 * Applies records to one projection, each exactly once in effect: positions, gates, effects and parked records of a
 * batch commit in one transaction. Knows nothing of how the records are fetched.
 */
public final class ProjectionRunner {

    /** Row scope of a projection: sees the rows of all agencies. */
    public static final Map<String, String> SCOPE = Map.of("app.projector", "on");

    /** Somebody else moved a position: what was read since is theirs. */
    static class PositionLost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);

    private final Projection projection;
    private final Lane lane;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ProjectionTables tables;
    private final EventReader reader;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();

    public ProjectionRunner(Projection projection, JdbcClient jdbc, JsonMapper json, TransactionTemplate transactions,
            Clock clock) {
        this(projection, Lane.live(projection), jdbc, json, transactions, clock);
    }

    private ProjectionRunner(Projection projection, Lane lane, JdbcClient jdbc, JsonMapper json,
            TransactionTemplate transactions, Clock clock) {
        this.projection = projection;
        this.lane = lane;
        this.jdbc = jdbc;
        this.json = json;
        this.tables = new ProjectionTables(jdbc, json, lane.name());
        this.reader = new EventReader(json);
        this.transactions = transactions;
        this.clock = clock;
    }

    public Projection projection() {
        return projection;
    }

    /** The same projection, working elsewhere. */
    ProjectionRunner on(Lane elsewhere) {
        return new ProjectionRunner(projection, elsewhere, jdbc, json, transactions, clock);
    }

    /** Its rebuild beside the tables that are read. */
    public ProjectionRebuild rebuild() {
        return new ProjectionRebuild(this, tables, jdbc);
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
                batch().run(records, null);
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
        LOG.error("{} rejects {} offset {}", lane.name(), partition(culprit), culprit.offset(), failure);
        positions.putAll(inTransaction(() -> {
            Map<TopicPartition, Long> advanced = advance(records);
            batch().run(records, failure);
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
                    tables.lockPositions();
                    batch().run(List.of(record), null);
                    return 0;
                });
            } catch (DataAccessResourceFailureException | TransientDataAccessException | TransactionException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.warn("{} still rejects {} offset {}", lane.name(), partition(record), record.offset(), e);
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
            projection.tables().forEach(table -> jdbc.sql("delete from " + table).update());
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

    private ProjectionBatch batch() {
        return new ProjectionBatch(projection, tables, reader, clock.instant());
    }

    <T> T inTransaction(Supplier<T> work) {
        try {
            return RowScope.with(lane.scope(), () -> Objects.requireNonNull(transactions.execute(status -> {
                lane.guard().run();
                return work.get();
            })));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static TopicPartition partition(ConsumerRecord<byte[], byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
