package uk.deliveryboard.platform.projection;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.events.EventEnvelope;

/** The SQL of positions, gates and parked records of one projection. Every method runs in the caller's transaction. */
final class ProjectionTables {

    /** A subject's events on one topic. */
    record Stream(String topic, UUID subject) {}

    /** Tables that say where projections stand, for all of them. */
    static final List<String> OWN = List.of("projection_parked", "projection_gate", "projection_offset");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final String projection;

    ProjectionTables(JdbcClient jdbc, JsonMapper json, String projection) {
        this.jdbc = jdbc;
        this.json = json;
        this.projection = projection;
    }

    String name() {
        return projection;
    }

    /** First offset not yet dealt with; a partition never seen starts at 0. */
    long position(TopicPartition partition) {
        jdbc.sql("""
                insert into projection_offset (projection, topic, partition, next_offset) values (?, ?, ?, 0)
                on conflict do nothing""").params(projection, partition.topic(), partition.partition()).update();
        return jdbc
                .sql("select next_offset from projection_offset where projection = ? and topic = ? and partition = ?")
                .params(projection, partition.topic(), partition.partition()).query(Long.class).single();
    }

    /** Every position there is. */
    Map<TopicPartition, Long> positions() {
        Map<TopicPartition, Long> positions = new HashMap<>();
        jdbc.sql("select topic, partition, next_offset from projection_offset where projection = ?")
                .params(projection).query(row -> {
                    positions.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
                });
        return positions;
    }

    /** Holds every position still until the transaction ends. */
    void lockPositions() {
        jdbc.sql("select 1 from projection_offset where projection = ? order by topic, partition for update")
                .params(projection).query().listOfRows();
    }

    /** Starts a partition again whose topic was made anew, so that stored positions mean nothing there. */
    void restart(TopicPartition partition) {
        jdbc.sql("update projection_offset set next_offset = 0 where projection = ? and topic = ? and partition = ?")
                .params(projection, partition.topic(), partition.partition()).update();
    }

    /** Moves on, unless somebody else did so meanwhile. */
    boolean advance(TopicPartition partition, long expected, long next) {
        return jdbc.sql("""
                update projection_offset set next_offset = ?
                where projection = ? and topic = ? and partition = ? and next_offset = ?""")
                .params(next, projection, partition.topic(), partition.partition(), expected).update() == 1;
    }

    Map<Stream, Gate.Passed> gates(Collection<Stream> streams) {
        Map<Stream, Gate.Passed> gates = new HashMap<>();
        jdbc.sql("""
                select g.topic, g.subject, last_sequence, last_event_id, last_time from projection_gate g
                join unnest(:topics::text[], :subjects::uuid[]) as s (topic, subject) using (topic, subject)
                where projection = :projection""").param("projection", projection)
                .param("topics", streams.stream().map(Stream::topic).toArray(String[]::new))
                .param("subjects", streams.stream().map(Stream::subject).toArray(UUID[]::new))
                .query(row -> {
                    gates.put(new Stream(row.getString(1), row.getObject(2, UUID.class)),
                            new Gate.Passed(row.getLong(3), row.getObject(4, UUID.class),
                                    row.getObject(5, OffsetDateTime.class).toInstant()));
                });
        return gates;
    }

    void saveGates(Map<Stream, Gate.Passed> gates) {
        List<Map.Entry<Stream, Gate.Passed>> rows = List.copyOf(gates.entrySet());
        jdbc.sql("""
                insert into projection_gate (projection, topic, subject, last_sequence, last_event_id, last_time)
                select :projection, * from unnest(:topics::text[], :subjects::uuid[], :sequences::bigint[],
                                                  :ids::uuid[], :times::timestamptz[])
                on conflict (projection, topic, subject) do update
                set last_sequence = excluded.last_sequence, last_event_id = excluded.last_event_id,
                    last_time = excluded.last_time""").param("projection", projection)
                .param("topics", rows.stream().map(row -> row.getKey().topic()).toArray(String[]::new))
                .param("subjects", rows.stream().map(row -> row.getKey().subject()).toArray(UUID[]::new))
                .param("sequences", rows.stream().map(row -> row.getValue().sequence()).toArray(Long[]::new))
                .param("ids", rows.stream().map(row -> row.getValue().eventId()).toArray(UUID[]::new))
                .param("times", rows.stream().map(row -> row.getValue().time().toString()).toArray(String[]::new))
                .update();
    }

    Set<Stream> withParked(Collection<Stream> streams) {
        return new HashSet<>(jdbc.sql("""
                select distinct p.topic, p.subject from projection_parked p
                join unnest(:topics::text[], :subjects::uuid[]) as s (topic, subject) using (topic, subject)
                where projection = :projection""").param("projection", projection)
                .param("topics", streams.stream().map(Stream::topic).toArray(String[]::new))
                .param("subjects", streams.stream().map(Stream::subject).toArray(UUID[]::new))
                .query((row, index) -> new Stream(row.getString(1), row.getObject(2, UUID.class))).list());
    }

    /** The parked record that continues a stream, if there is one. */
    @Nullable
    ConsumerRecord<byte[], byte[]> parkedNext(Stream stream, long sequence) {
        return jdbc.sql("""
                select topic, partition, "offset", headers, data from projection_parked
                where projection = ? and topic = ? and subject = ? and sequence = ? and reason <> 'CONFLICT'
                order by "offset" limit 1""").params(projection, stream.topic(), stream.subject(), sequence)
                .query((row, index) -> record(row.getString(1), row.getInt(2), row.getLong(3), row.getString(4),
                        row.getBytes(5)))
                .optional().orElse(null);
    }

    void park(ConsumerRecord<byte[], byte[]> record, @Nullable EventEnvelope envelope, ParkReason reason, String detail,
            Instant now) {
        jdbc.sql(
                """
                        insert into projection_parked (projection, topic, partition, "offset", subject, sequence, reason, detail,
                                                       headers, data, parked_at)
                        values (:projection, :topic, :partition, :offset, :subject, :sequence, :reason, :detail,
                                :headers::jsonb, :data, :now)
                        on conflict (projection, topic, partition, "offset") do update
                        set reason = excluded.reason, detail = excluded.detail""")
                .param("projection", projection)
                .param("topic", record.topic()).param("partition", record.partition())
                .param("offset", record.offset())
                .param("subject", envelope == null ? null : envelope.subject(), Types.OTHER)
                .param("sequence", envelope == null ? null : envelope.sequence(), Types.BIGINT)
                .param("reason", reason.name()).param("detail", detail).param("headers", headers(record))
                .param("data", record.value(), Types.BINARY)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC)).update();
    }

    void unpark(ConsumerRecord<byte[], byte[]> record) {
        jdbc.sql("""
                delete from projection_parked
                where projection = ? and topic = ? and partition = ? and "offset" = ?""")
                .params(projection, record.topic(), record.partition(), record.offset()).update();
    }

    List<ConsumerRecord<byte[], byte[]>> parked() {
        return jdbc.sql("""
                select topic, partition, "offset", headers, data from projection_parked
                where projection = ? and reason <> 'CONFLICT' order by topic, subject, sequence, "offset" limit 5000""")
                .params(projection).query((row, index) -> record(row.getString(1), row.getInt(2), row.getLong(3),
                        row.getString(4), row.getBytes(5)))
                .list();
    }

    long parkedCount() {
        return jdbc.sql("select count(*) from projection_parked where projection = ?").params(projection)
                .query(Long.class).single();
    }

    void clear() {
        for (String table : OWN) {
            jdbc.sql("delete from " + table + " where projection = ?").params(projection).update();
        }
    }

    private String headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8).replace("\u0000", ""));
            }
        }
        return json.writeValueAsString(headers);
    }

    private ConsumerRecord<byte[], byte[]> record(String topic, int partition, long offset, String headers,
            byte @Nullable [] data) {
        RecordHeaders restored = new RecordHeaders();
        json.readValue(headers, new TypeReference<Map<String, String>>() {
        }).forEach((name, value) -> restored.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new ConsumerRecord<byte[], byte[]>(topic, partition, offset, ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE, ConsumerRecord.NULL_SIZE, ConsumerRecord.NULL_SIZE, null, data,
                restored, Optional.empty());
    }
}
