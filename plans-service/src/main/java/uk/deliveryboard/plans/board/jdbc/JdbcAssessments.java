package uk.deliveryboard.plans.board.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.plans.board.Assessments;
import uk.deliveryboard.plans.board.DayKey;
import uk.deliveryboard.plans.board.model.assessment.Assessment;
import uk.deliveryboard.plans.board.model.assessment.Assessment.Audit;
import uk.deliveryboard.plans.board.model.assessment.Assessment.Benchmark;
import uk.deliveryboard.plans.board.model.assessment.Assessment.Ctlp;
import uk.deliveryboard.plans.board.model.assessment.Point;
import uk.deliveryboard.plans.board.model.assessment.Point.Answer;

@Repository
class JdbcAssessments implements Assessments {

    private static final String ADD = """
            insert into board_assessment (id, board, kind, held_on, location, held_by, marking, circulated_on, auditor,
                                          framework, scale, recorded_at, recorded_by, version)
            values (:id, :board, :kind, :on, :location, :heldBy, :marking, :circulatedOn, :auditor, :framework, :scale,
                    :at, :by, :version)""";
    private static final String ADD_POINTS = """
            insert into board_point (id, assessment_id, board, number, ref, content, grade, target)
            select id, :assessment, :board, number, ref, content, grade, target
            from unnest(:ids::uuid[], :numbers::int[], :refs::text[], :contents::text[], :grades::text[],
                        :targets::text[]) as p (id, number, ref, content, grade, target)""";
    private static final String ANSWER = """
            update board_point set action_id = :action, accepted = :accepted, answered_on = :on
            where id = :id and answered_on is null""";

    private final JdbcClient jdbc;

    JdbcAssessments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Assessment assessment, Instant at, String by) {
        var pointer = assessment.pointer();
        StatementSpec sql = jdbc.sql(ADD).param("id", assessment.id()).param("board", assessment.board())
                .param("kind", assessment.subject().kind().name()).param("on", assessment.on())
                .param("location", pointer == null ? null : pointer.location())
                .param("heldBy", pointer == null ? null : pointer.heldBy()).param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by).param("version", assessment.version());
        subject(sql, assessment.subject()).update();
        addPoints(assessment);
    }

    private static StatementSpec subject(StatementSpec sql, Assessment.Subject subject) {
        var ctlp = subject instanceof Ctlp each ? each : null;
        var audit = subject instanceof Audit each ? each : null;
        var benchmark = subject instanceof Benchmark each ? each : null;
        return sql.param("marking", ctlp == null ? null : ctlp.marking().name())
                .param("circulatedOn", ctlp == null ? null : ctlp.circulatedOn())
                .param("auditor", audit == null ? null : audit.auditor())
                .param("framework", benchmark == null ? null : benchmark.framework().name())
                .param("scale", benchmark == null ? null : benchmark.scale().name());
    }

    private void addPoints(Assessment assessment) {
        List<Point> points = assessment.points();
        jdbc.sql(ADD_POINTS).param("assessment", assessment.id()).param("board", assessment.board())
                .param("ids", points.stream().map(Point::id).toArray(UUID[]::new))
                .param("numbers", IntStream.rangeClosed(1, points.size()).boxed().toArray(Integer[]::new))
                .param("refs", texts(points, Point::ref)).param("contents", texts(points, Point::text))
                .param("grades", texts(points, point -> point.grade() == null ? null : point.grade().reached()))
                .param("targets", texts(points, point -> point.grade() == null ? null : point.grade().target()))
                .update();
    }

    private static @Nullable String[] texts(List<Point> points, Function<Point, @Nullable String> value) {
        @Nullable
        String[] texts = new String[points.size()];
        for (int index = 0; index < texts.length; index++) {
            texts[index] = value.apply(points.get(index));
        }
        return texts;
    }

    @Override
    public Optional<Assessment> find(String board, UUID id) {
        return jdbc.sql(AssessmentRows.SELECT + "and a.id = :id" + AssessmentRows.ORDER).param("board", board)
                .param("id", id).query(AssessmentRows::all).stream().findFirst();
    }

    @Override
    public List<Assessment> of(String board, @Nullable DayKey before, int limit) {
        return jdbc.sql(AssessmentRows.SELECT + """
                and a.id in (select id from board_assessment
                             where board = :board and (:day::date is null or (held_on, id) < (:day::date, :id::uuid))
                             order by held_on desc, id desc limit :limit)""" + AssessmentRows.ORDER)
                .param("board", board).param("day", before == null ? null : before.day())
                .param("id", before == null ? null : before.id()).param("limit", limit).query(AssessmentRows::all);
    }

    @Override
    public boolean saveAnswer(Assessment assessment, Point point) {
        int changed = jdbc.sql(
                "update board_assessment set version = :version where id = :id and version = :version - 1")
                .param("version", assessment.version()).param("id", assessment.id()).update();
        if (changed == 0) {
            return false;
        }
        var action = point.answer() instanceof Answer.Action given ? given : null;
        var accepted = point.answer() instanceof Answer.Accepted given ? given : null;
        return jdbc.sql(ANSWER).param("action", action == null ? null : action.actionId())
                .param("accepted", accepted == null ? null : accepted.because())
                .param("on", action != null ? action.on() : accepted == null ? null : accepted.on())
                .param("id", point.id()).update() == 1;
    }
}
