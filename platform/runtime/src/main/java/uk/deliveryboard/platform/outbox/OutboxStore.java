package uk.deliveryboard.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.events.EventCodec;
import uk.deliveryboard.events.EventEnvelope;

/** The relay's SQL, on its one connection. */
final class OutboxStore {

    /** Events that were taken from the outbox and are in the journal, once the transaction commits. */
    record Taken(List<ProducerRecord<byte[], byte[]>> records, List<UUID> subjects) {}

    // Up to an id, never from a list of them: an outbox that was empty when somebody last analysed it is taken for
    // empty, and then a burst of events was compared with itself, row by row.
    private static final String TAKE = """
            with last as materialized (
                select max(id) as id from (
                    select id from outbox o
                    where not exists (select from outbox_blocked b where b.subject = o.subject)
                    order by id limit ?) as next
            ), taken as (
                delete from outbox o using last
                where o.id <= last.id and not exists (select from outbox_blocked b where b.subject = o.subject)
                returning o.*
            ), kept as (
                insert into event_journal select * from taken
            )
            select id, event_id, type, topic, subject, sequence, occurred_at, actor_agency, correlation_id,
                   traceparent, data
            from taken order by id""";
    private static final String JOURNAL = """
            select id, event_id, type, topic, subject, sequence, occurred_at, actor_agency, correlation_id,
                   traceparent, data
            from event_journal where id > ? order by id limit ?""";

    private final Connection connection;
    private final String source;

    OutboxStore(Connection connection, String source) throws SQLException {
        this.connection = connection;
        this.source = source;
        connection.setAutoCommit(false);
    }

    /** Takes the lock of the one relay that may send; it is held as long as the connection lives. */
    boolean lead() throws SQLException {
        try (PreparedStatement statement = connection
                .prepareStatement("select pg_try_advisory_lock(hashtextextended('outbox-relay', 0))");
                ResultSet row = statement.executeQuery()) {
            row.next();
            boolean leading = row.getBoolean(1);
            connection.commit();
            return leading;
        }
    }

    Taken take(int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setInt(1, limit);
            return read(statement, new long[1]);
        }
    }

    /** Events of the journal after the given id; the first element of the array becomes the last id read. */
    Taken journal(long[] after, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(JOURNAL)) {
            statement.setLong(1, after[0]);
            statement.setInt(2, limit);
            return read(statement, after);
        }
    }

    void block(UUID subject, String reason) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into outbox_blocked (subject, reason, since) values (?, ?, now()) on conflict do nothing")) {
            statement.setObject(1, subject);
            statement.setString(2, reason);
            statement.executeUpdate();
        }
        connection.commit();
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    private Taken read(PreparedStatement statement, long[] last) throws SQLException {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        List<UUID> subjects = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                last[0] = row.getLong("id");
                EventEnvelope event = envelope(row);
                records.add(record(event, row.getString("topic")));
                subjects.add(event.subject());
            }
        }
        return new Taken(records, subjects);
    }

    private EventEnvelope envelope(ResultSet row) throws SQLException {
        return new EventEnvelope(row.getObject("event_id", UUID.class), row.getString("type"), source,
                row.getObject("subject", UUID.class), row.getLong("sequence"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(), text(row, "actor_agency"),
                text(row, "correlation_id"), text(row, "traceparent"), row.getBytes("data"));
    }

    private static @Nullable String text(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }

    private static ProducerRecord<byte[], byte[]> record(EventEnvelope event, String topic) {
        byte[] key = event.subject().toString().getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key, event.data());
        EventCodec.headers(event).forEach(record.headers()::add);
        return record;
    }
}
