package uk.deliveryboard.platform.projection;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.deliveryboard.events.EventEnvelope;

/** One pass over records within one transaction. */
final class ProjectionBatch {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionBatch.class);

    private final Map<ProjectionTables.Stream, Gate.Passed> gates = new HashMap<>();
    private final Map<ProjectionTables.Stream, Gate.Passed> passed = new HashMap<>();
    private final Set<ProjectionTables.Stream> withParked = new LinkedHashSet<>();
    private final List<ReceivedEvent> accepted = new ArrayList<>();
    private final Projection projection;
    private final ProjectionTables tables;
    private final EventReader reader;
    private final Instant now;

    ProjectionBatch(Projection projection, ProjectionTables tables, EventReader reader, Instant now) {
        this.projection = projection;
        this.tables = tables;
        this.reader = reader;
        this.now = now;
    }

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
        LOG.warn("{} parks {}-{} offset {}: {} ({})", tables.name(), record.topic(), record.partition(),
                record.offset(), reason, detail);
    }

    private static @Nullable EventEnvelope envelope(EventReader.Read read) {
        return switch (read) {
            case EventReader.Read.Event(var event) -> event.envelope();
            case EventReader.Read.Unreadable(var reason, var detail, var envelope) -> envelope;
        };
    }
}
