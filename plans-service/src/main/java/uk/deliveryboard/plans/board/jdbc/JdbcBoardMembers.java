package uk.deliveryboard.plans.board.jdbc;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.plans.board.BoardMembers;

@Repository
class JdbcBoardMembers implements BoardMembers {

    private final JdbcClient jdbc;

    JdbcBoardMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean includes(String board, String agency) {
        return jdbc.sql("select exists (select from agency where code = :agency and :board = any (boards))")
                .param("agency", agency).param("board", board).query(Boolean.class).single();
    }

    @Override
    public Set<String> of(String board) {
        return new HashSet<>(jdbc.sql("select code from agency where :board = any (boards)").param("board", board)
                .query(String.class).list());
    }
}
