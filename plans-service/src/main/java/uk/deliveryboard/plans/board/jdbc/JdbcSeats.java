package uk.deliveryboard.plans.board.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.plans.board.Seats;
import uk.deliveryboard.plans.board.model.seat.Seat;

@Repository
class JdbcSeats implements Seats {

    private static final String SEATS = """
            select id, board, code, label, agency, since, until, version from board_seat where board = :board
            """;

    private final JdbcClient jdbc;

    JdbcSeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Seat> of(String board) {
        return jdbc.sql(SEATS + "order by code, since").param("board", board).query(JdbcSeats::seat).list();
    }

    @Override
    public Optional<Seat> lockNewest(String board, String code) {
        return jdbc.sql(SEATS + "and code = :code order by since desc limit 1 for update").param("board", board)
                .param("code", code).query(JdbcSeats::seat).optional();
    }

    @Override
    public boolean add(Seat seat) {
        return jdbc.sql("""
                insert into board_seat (id, board, code, label, agency, since, until, version)
                values (:id, :board, :code, :label, :agency, :since, :until, :version) on conflict do nothing""")
                .param("id", seat.id()).param("board", seat.board()).param("code", seat.code())
                .param("label", seat.label()).param("agency", seat.agency()).param("since", seat.since())
                .param("until", seat.until()).param("version", seat.version()).update() == 1;
    }

    @Override
    public boolean saveEnd(Seat seat) {
        return jdbc.sql("update board_seat set until = :until, version = :version where id = :id "
                + "and version = :version - 1").param("until", seat.until()).param("version", seat.version())
                .param("id", seat.id()).update() == 1;
    }

    private static Seat seat(ResultSet row, int index) throws SQLException {
        return new Seat(row.getObject("id", UUID.class), row.getString("board"), row.getString("code"),
                row.getString("label"), row.getString("agency"), row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class), row.getLong("version"));
    }
}
