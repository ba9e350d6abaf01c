package uk.deliveryboard.referrals.panel.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.referrals.panel.PanelActions;
import uk.deliveryboard.referrals.panel.model.PanelAction;
import uk.deliveryboard.referrals.referral.Referrals;

@Repository
class JdbcPanelActions implements PanelActions {

    private static final String ADD = """
            insert into panel_action (id, board, agency, task, meeting, due_on, answer, answered_on, version,
                                      recorded_at, recorded_by)
            values (:id, :board, :agency, :task, :meeting, :dueOn, :answer, :answeredOn, :version, :at, :by)""";
    private static final String FOR_A_CASE = """
            insert into panel_action_case (action_id, referral_id, board) values (:id, :referral, :board)""";
    private static final String ACTIONS = """
            select id, board, agency, task, meeting, due_on, answer, answered_on, version
            from panel_action where board = :board""";
    private static final String ONE = ACTIONS + " and id = :id";
    private static final String PAGE = ACTIONS + """

            and (:after::uuid is null or id > :after::uuid) order by id limit :limit""";
    private static final String OPEN = ACTIONS + " and answer = 'OPEN' order by due_on, id";
    private static final String CASES = """
            select action_id, referral_id from panel_action_case where action_id = any(:actions)""";
    private static final String CHANGE = """
            update panel_action set answer = :answer, answered_on = :answeredOn, version = :version
            where id = :id and version = :version - 1""";

    private final JdbcClient jdbc;

    JdbcPanelActions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(PanelAction action, @Nullable UUID referral, Instant at, Referrals.RecordedBy by) {
        jdbc.sql(ADD).param("id", action.id()).param("board", action.board()).param("agency", action.agency())
                .param("task", action.task().name()).param("meeting", action.meeting()).param("dueOn", action.dueOn())
                .param("answer", action.answer().name()).param("answeredOn", action.answeredOn())
                .param("version", action.version()).param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", by.subject()).update();
        if (referral != null) {
            jdbc.sql(FOR_A_CASE).param("id", action.id()).param("referral", referral).param("board", action.board())
                    .update();
        }
    }

    @Override
    public Optional<PanelAction> find(String board, UUID id) {
        return jdbc.sql(ONE).param("board", board).param("id", id).query(JdbcPanelActions::action).optional();
    }

    @Override
    public List<PanelAction> page(String board, @Nullable UUID after, int limit) {
        return jdbc.sql(PAGE).param("board", board).param("after", after).param("limit", limit)
                .query(JdbcPanelActions::action).list();
    }

    @Override
    public List<PanelAction> open(String board) {
        return jdbc.sql(OPEN).param("board", board).query(JdbcPanelActions::action).list();
    }

    @Override
    public Map<UUID, UUID> cases(List<UUID> actions) {
        Map<UUID, UUID> cases = new HashMap<>();
        List<Map.Entry<UUID, UUID>> rows = jdbc.sql(CASES).param("actions", actions.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("action_id", UUID.class),
                        row.getObject("referral_id", UUID.class)))
                .list();
        rows.forEach(row -> cases.put(row.getKey(), row.getValue()));
        return cases;
    }

    @Override
    public boolean change(PanelAction action) {
        return jdbc.sql(CHANGE).param("id", action.id()).param("answer", action.answer().name())
                .param("answeredOn", action.answeredOn()).param("version", action.version()).update() == 1;
    }

    private static PanelAction action(ResultSet row, int number) throws SQLException {
        return new PanelAction(row.getObject("id", UUID.class), row.getString("board"), row.getString("agency"),
                PanelAction.Task.valueOf(row.getString("task")), row.getString("meeting"),
                row.getObject("due_on", LocalDate.class), PanelAction.Answer.valueOf(row.getString("answer")),
                row.getObject("answered_on", LocalDate.class), row.getLong("version"));
    }
}
