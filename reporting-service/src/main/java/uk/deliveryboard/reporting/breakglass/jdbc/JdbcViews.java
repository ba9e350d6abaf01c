package uk.deliveryboard.reporting.breakglass.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.breakglass.View;
import uk.deliveryboard.reporting.breakglass.Views;

@Repository
class JdbcViews implements Views {

    private static final String VIEWS = """
            select id, board, quarter, viewer, agency, reason, opened_at, expires_at from unsuppressed_view
            where board = :board and quarter = :quarter""";

    private final JdbcClient jdbc;

    JdbcViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(View view) {
        jdbc.sql("""
                insert into unsuppressed_view (id, board, quarter, viewer, agency, reason, opened_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""").params(view.id(), view.board(), view.quarter(), view.viewer(),
                view.agency(), view.reason(), at(view.openedAt()), at(view.expiresAt())).update();
    }

    @Override
    public Optional<View> find(String board, Quarter quarter, UUID id) {
        return jdbc.sql(VIEWS + " and id = :id").param("board", board).param("quarter", quarter.id()).param("id", id)
                .query((row, index) -> view(row)).optional();
    }

    @Override
    public List<View> newest(String board, Quarter quarter, int limit) {
        return jdbc.sql(VIEWS + " order by id desc limit :limit").param("board", board).param("quarter", quarter.id())
                .param("limit", limit).query((row, index) -> view(row)).list();
    }

    private static View view(ResultSet row) throws SQLException {
        return new View(row.getObject("id", UUID.class), row.getString("board"), row.getString("quarter"),
                row.getString("viewer"), row.getString("agency"), row.getString("reason"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
