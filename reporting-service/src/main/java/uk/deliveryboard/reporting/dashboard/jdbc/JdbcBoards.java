package uk.deliveryboard.reporting.dashboard.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.reporting.dashboard.Boards;
import uk.deliveryboard.reporting.dashboard.model.Agency;
import uk.deliveryboard.reporting.dashboard.model.Board;

@Repository
class JdbcBoards implements Boards {

    private final JdbcClient jdbc;

    JdbcBoards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Board> find(String code) {
        List<Agency> agencies = jdbc
                .sql("select code, name, last_day from board_agency where boards @> array[:board]::text[] order by name, code")
                .param("board", code).query((row, number) -> agency(row)).list();
        return agencies.isEmpty() ? Optional.empty() : Optional.of(new Board(code, agencies));
    }

    @Override
    public List<String> of(String agency) {
        return jdbc.sql("select unnest(boards) as board from board_agency where code = :agency order by board")
                .param("agency", agency).query((row, number) -> row.getString(1)).list();
    }

    @Override
    public Optional<Agency> agency(String code) {
        return jdbc.sql("select code, name, last_day from board_agency where code = :code").param("code", code)
                .query((row, number) -> agency(row)).optional();
    }

    @Override
    public List<Agency> members(String board, List<String> types) {
        return jdbc.sql("""
                select code, name, last_day from board_agency
                where boards @> array[:board]::text[] and type = any (:types) order by name, code""")
                .param("board", board).param("types", types.toArray(String[]::new))
                .query((row, number) -> agency(row)).list();
    }

    @Override
    public Map<String, String> types(String board) {
        Map<String, String> types = new HashMap<>();
        jdbc.sql("select code, type from board_agency where boards @> array[:board]::text[]").param("board", board)
                .query(row -> {
                    types.put(row.getString("code"), row.getString("type"));
                });
        return types;
    }

    private static Agency agency(ResultSet row) throws SQLException {
        return new Agency(row.getString("code"), row.getString("name"), row.getObject("last_day", LocalDate.class));
    }
}
