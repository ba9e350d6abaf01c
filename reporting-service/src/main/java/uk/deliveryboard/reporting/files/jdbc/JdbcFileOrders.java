package uk.deliveryboard.reporting.files.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.reporting.export.ExportFormat;
import uk.deliveryboard.reporting.files.FileOrder;
import uk.deliveryboard.reporting.files.FileOrder.State;
import uk.deliveryboard.reporting.files.FileOrders;

@Repository
class JdbcFileOrders implements FileOrders {

    private final JdbcClient jdbc;

    JdbcFileOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(String board, FileOrder order, String by) {
        jdbc.sql(
                "insert into file_order (id, board, format, name, state, ordered_by, ordered_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(order.id(), board, order.format().name(), order.name(), order.state().name(), by,
                        at(order.orderedAt()))
                .update();
    }

    @Override
    public void finish(UUID id, byte @Nullable [] content, Instant at) {
        jdbc.sql("update file_order set state = :state, content = :content::bytea, finished_at = :at where id = :id")
                .param("state", (content == null ? State.FAILED : State.READY).name()).param("content", content)
                .param("at", at(at)).param("id", id).update();
    }

    @Override
    public Optional<FileOrder> find(UUID id, String by) {
        return jdbc.sql("""
                select id, format, name, state, ordered_at, finished_at from file_order
                where id = ? and ordered_by = ?""").params(id, by)
                .query((row, index) -> new FileOrder(row.getObject("id", UUID.class),
                        ExportFormat.valueOf(row.getString("format")), row.getString("name"),
                        State.valueOf(row.getString("state")),
                        row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .optional();
    }

    @Override
    public Optional<byte[]> content(UUID id, String by) {
        return jdbc.sql("select content from file_order where id = ? and ordered_by = ? and state = 'READY'")
                .params(id, by).query((row, index) -> row.getBytes("content")).optional();
    }

    @Override
    public void forget(Instant orderedBefore) {
        jdbc.sql("delete from file_order where ordered_at < ?").param(at(orderedBefore)).update();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
