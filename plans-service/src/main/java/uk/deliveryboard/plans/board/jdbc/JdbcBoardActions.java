package uk.deliveryboard.plans.board.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.plans.board.BoardActions;
import uk.deliveryboard.plans.board.DayKey;
import uk.deliveryboard.plans.board.model.action.BoardAction;
import uk.deliveryboard.plans.board.model.action.BoardAction.Closure;
import uk.deliveryboard.plans.board.model.action.BoardAction.Result;
import uk.deliveryboard.plans.board.model.action.Origin;
import uk.deliveryboard.plans.board.model.action.Task;

@Repository
class JdbcBoardActions implements BoardActions {

    private static final String ADD = """
            insert into board_action (id, board, origin_kind, origin_id, title, agency, due, raised_on, version)
            select * from unnest(:ids::uuid[], :boards::text[], :kinds::text[], :origins::uuid[], :titles::text[],
                                 :agencies::text[], :due::date[], :raised::date[], :versions::bigint[])""";
    private static final String ACTIONS = """
            select id, board, origin_kind, origin_id, title, agency, due, raised_on, closed_as, closed_on, note, version
            from board_action where board = :board
            """;
    private static final String FILTERED = ACTIONS + """
            and (:open::boolean is null or (closed_as is null) = :open::boolean)
            and (:agency::text is null or agency = :agency::text)
            and (:day::date is null or (due, id) > (:day::date, :id::uuid)) order by due, id limit :limit""";

    private final JdbcClient jdbc;

    JdbcBoardActions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(List<BoardAction> actions) {
        if (actions.isEmpty()) {
            return;
        }
        jdbc.sql(ADD).param("ids", actions.stream().map(BoardAction::id).toArray(UUID[]::new))
                .param("boards", texts(actions, BoardAction::board))
                .param("kinds", texts(actions, action -> action.origin().kind().name()))
                .param("origins", actions.stream().map(action -> action.origin().id()).toArray(UUID[]::new))
                .param("titles", texts(actions, action -> action.task().title()))
                .param("agencies", texts(actions, action -> action.task().agency()))
                .param("due", texts(actions, action -> action.task().due().toString()))
                .param("raised", texts(actions, action -> action.raisedOn().toString()))
                .param("versions", actions.stream().map(BoardAction::version).toArray(Long[]::new)).update();
    }

    private static String[] texts(List<BoardAction> actions, Function<BoardAction, String> value) {
        return actions.stream().map(value).toArray(String[]::new);
    }

    @Override
    public Optional<BoardAction> find(String board, UUID id) {
        return jdbc.sql(ACTIONS + "and id = :id").param("board", board).param("id", id)
                .query(JdbcBoardActions::action).optional();
    }

    @Override
    public List<BoardAction> of(String board, Filter filter, @Nullable DayKey after, int limit) {
        return jdbc.sql(FILTERED).param("board", board).param("open", filter.open()).param("agency", filter.agency())
                .param("day", after == null ? null : after.day()).param("id", after == null ? null : after.id())
                .param("limit", limit).query(JdbcBoardActions::action).list();
    }

    @Override
    public boolean saveClosure(BoardAction action) {
        Closure closure = Objects.requireNonNull(action.closure());
        return jdbc.sql("""
                update board_action set closed_as = :as, closed_on = :on, note = :note, version = :version
                where id = :id and version = :version - 1""").param("as", closure.result().name())
                .param("on", closure.on()).param("note", closure.note()).param("version", action.version())
                .param("id", action.id()).update() == 1;
    }

    private static BoardAction action(ResultSet row, int index) throws SQLException {
        String closedAs = row.getString("closed_as");
        return new BoardAction(row.getObject("id", UUID.class), row.getString("board"),
                new Origin(Origin.Kind.valueOf(row.getString("origin_kind")), row.getObject("origin_id", UUID.class)),
                new Task(row.getString("title"), row.getString("agency"), row.getObject("due", LocalDate.class)),
                row.getObject("raised_on", LocalDate.class),
                closedAs == null
                        ? null
                        : new Closure(Result.valueOf(closedAs), row.getObject("closed_on", LocalDate.class),
                                row.getString("note")),
                row.getLong("version"));
    }
}
