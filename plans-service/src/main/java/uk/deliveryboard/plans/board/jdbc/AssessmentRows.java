package uk.deliveryboard.plans.board.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.board.model.action.Origin;
import uk.deliveryboard.plans.board.model.assessment.Assessment;
import uk.deliveryboard.plans.board.model.assessment.Framework;
import uk.deliveryboard.plans.board.model.assessment.Point;
import uk.deliveryboard.plans.board.model.assessment.Scale;

/** From rows to the model: one row for each point, one without a point where there are none. */
final class AssessmentRows {

    static final String SELECT = """
            select a.id, a.board, a.kind, a.held_on, a.location, a.held_by, a.marking, a.circulated_on, a.auditor,
                   a.framework, a.scale, a.version, p.id as point, p.ref, p.content, p.grade, p.target, p.action_id,
                   p.accepted, p.answered_on
            from board_assessment a left join board_point p on p.assessment_id = a.id
            where a.board = :board
            """;
    static final String ORDER = " order by a.held_on desc, a.id desc, p.number";

    private AssessmentRows() {}

    static List<Assessment> all(ResultSet rows) throws SQLException {
        Map<UUID, Assessment> found = new LinkedHashMap<>();
        while (rows.next()) {
            UUID id = rows.getObject("id", UUID.class);
            Assessment before = found.get(id);
            Assessment head = before == null ? head(rows, id) : before;
            List<Point> points = new ArrayList<>(head.points());
            if (rows.getObject("point") != null) {
                points.add(point(rows));
            }
            found.put(id, new Assessment(id, head.board(), head.on(), head.pointer(), head.subject(), points,
                    head.version()));
        }
        return List.copyOf(found.values());
    }

    private static Assessment head(ResultSet row, UUID id) throws SQLException {
        String location = row.getString("location");
        return new Assessment(id, row.getString("board"), row.getObject("held_on", LocalDate.class),
                location == null ? null : new Assessment.Pointer(location, row.getString("held_by")), subject(row),
                List.of(), row.getLong("version"));
    }

    private static Assessment.Subject subject(ResultSet row) throws SQLException {
        return switch (Origin.Kind.valueOf(row.getString("kind"))) {
            case CTLP -> new Assessment.Ctlp(Assessment.Marking.valueOf(row.getString("marking")),
                    row.getObject("circulated_on", LocalDate.class));
            case AUDIT -> new Assessment.Audit(row.getString("auditor"));
            case BENCHMARK -> new Assessment.Benchmark(Framework.valueOf(row.getString("framework")),
                    Scale.valueOf(row.getString("scale")));
            case MEETING -> throw new IllegalStateException("a meeting is no assessment");
        };
    }

    private static Point point(ResultSet row) throws SQLException {
        String grade = row.getString("grade");
        return new Point(row.getObject("point", UUID.class), row.getString("ref"), row.getString("content"),
                grade == null
                        ? null
                        : new Point.Grade(Scale.valueOf(row.getString("scale")), grade, row.getString("target")),
                answer(row));
    }

    private static Point.Answer answer(ResultSet row) throws SQLException {
        @Nullable
        LocalDate on = row.getObject("answered_on", LocalDate.class);
        if (on == null) {
            return new Point.Answer.None();
        }
        UUID action = row.getObject("action_id", UUID.class);
        return action == null
                ? new Point.Answer.Accepted(row.getString("accepted"), on)
                : new Point.Answer.Action(action, on);
    }
}
