package uk.deliveryboard.plans.plan.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.plans.plan.PlanRecord;
import uk.deliveryboard.plans.plan.model.Plan;
import uk.deliveryboard.plans.plan.model.PlanStatus;
import uk.deliveryboard.plans.plan.model.assurance.EqualityOutcome;
import uk.deliveryboard.plans.plan.model.assurance.ProtectedCharacteristic;
import uk.deliveryboard.plans.plan.model.assurance.ReviewKind;
import uk.deliveryboard.plans.plan.model.assurance.SignOffRole;
import uk.deliveryboard.plans.plan.model.assurance.Statement;
import uk.deliveryboard.plans.plan.model.assurance.Statement.EqualityAssessment;
import uk.deliveryboard.plans.plan.model.assurance.Statement.Review;
import uk.deliveryboard.plans.plan.model.assurance.Statement.SignOff;
import uk.deliveryboard.plans.plan.model.transition.PlanMove;
import uk.deliveryboard.plans.plan.model.transition.PlanTransition;

@Repository
class JdbcPlanRecord implements PlanRecord {

    private static final String STEP = """
            insert into plan_transition (plan_id, version, agency, move, came_from, went_to, made_at, made_by, reason)
            values (:planId, :version, :agency, :move, :from, :to, :at, :by, :reason)""";
    private static final String ASSESSMENT = """
            insert into plan_equality_assessment (plan_id, version, agency, round, assessed_on, outcome,
                                                  characteristics, impact, mitigations, recorded_at, recorded_by)
            values (:planId, :version, :agency, :round, :on, :outcome, :characteristics, :impact, :mitigations, :at,
                    :by)""";
    private static final String SIGN_OFF = """
            insert into plan_sign_off (plan_id, version, agency, round, role, signed_on, minute_ref, recorded_at,
                                       recorded_by)
            values (:planId, :version, :agency, :round, :role, :on, :minuteRef, :at, :by)""";
    private static final String REVIEW = """
            insert into plan_review (plan_id, version, agency, kind, held_on, minute_ref, comments, recorded_at,
                                     recorded_by)
            values (:planId, :version, :agency, :kind, :on, :minuteRef, :comments, :at, :by)""";
    private static final String NEWEST = " where plan_id = :planId order by version desc limit :limit";

    private final JdbcClient jdbc;

    JdbcPlanRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Plan plan, Step step) {
        jdbc.sql(STEP).param("planId", plan.id()).param("version", step.version()).param("agency", plan.agency())
                .param("move", step.transition().move().name()).param("from", step.transition().from().name())
                .param("to", step.transition().to().name()).param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("by", step.by()).param("reason", step.reason()).update();
    }

    @Override
    public void keep(Plan plan, Entry<?> entry) {
        var sql = switch (entry.statement()) {
            case EqualityAssessment assessment -> jdbc.sql(ASSESSMENT).param("round", entry.round())
                    .param("outcome", assessment.outcome().name())
                    .param("characteristics",
                            assessment.characteristics().stream().map(Enum::name).sorted().toArray(String[]::new))
                    .param("impact", assessment.impact()).param("mitigations", assessment.mitigations());
            case SignOff signOff -> jdbc.sql(SIGN_OFF).param("round", entry.round())
                    .param("role", signOff.role().name()).param("minuteRef", signOff.minuteRef());
            case Review review -> jdbc.sql(REVIEW).param("kind", review.kind().name())
                    .param("minuteRef", review.minuteRef()).param("comments", review.comments());
        };
        entered(sql, plan, entry).update();
    }

    private static StatementSpec entered(StatementSpec sql, Plan plan, Entry<?> entry) {
        return sql.param("planId", plan.id()).param("version", plan.version()).param("agency", plan.agency())
                .param("on", entry.statement().on()).param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("by", entry.by());
    }

    @Override
    public boolean isEqualityAssessed(Plan plan) {
        return jdbc.sql("""
                select exists (select from plan_equality_assessment where plan_id = :planId and round = :round)""")
                .param("planId", plan.id()).param("round", plan.edition().round()).query(Boolean.class).single();
    }

    @Override
    public Set<SignOffRole> signedOff(Plan plan) {
        return jdbc.sql("select role from plan_sign_off where plan_id = :planId and round = :round")
                .param("planId", plan.id()).param("round", plan.edition().round())
                .query((row, index) -> SignOffRole.valueOf(row.getString(1))).stream().collect(Collectors.toSet());
    }

    @Override
    public List<Step> steps(UUID planId, int limit) {
        return newest("select version, move, came_from, went_to, made_at, made_by, reason from plan_transition", planId,
                limit, (row, index) -> new Step(row.getLong("version"),
                        new PlanTransition(PlanStatus.valueOf(row.getString("came_from")),
                                PlanMove.valueOf(row.getString("move")), PlanStatus.valueOf(row.getString("went_to"))),
                        at(row, "made_at"), row.getString("made_by"), row.getString("reason")));
    }

    @Override
    public List<Entry<EqualityAssessment>> assessments(UUID planId, int limit) {
        return newest("""
                select round, recorded_at, recorded_by, assessed_on, outcome, characteristics, impact, mitigations
                from plan_equality_assessment""", planId, limit, (row, index) -> entry(row, row.getInt("round"),
                new EqualityAssessment(day(row, "assessed_on"), EqualityOutcome.valueOf(row.getString("outcome")),
                        Stream.of((String[]) row.getArray("characteristics").getArray())
                                .map(ProtectedCharacteristic::valueOf).collect(Collectors.toSet()),
                        row.getString("impact"), row.getString("mitigations"))));
    }

    @Override
    public List<Entry<SignOff>> signOffs(UUID planId, int limit) {
        return newest("select round, recorded_at, recorded_by, signed_on, role, minute_ref from plan_sign_off", planId,
                limit, (row, index) -> entry(row, row.getInt("round"), new SignOff(day(row, "signed_on"),
                        SignOffRole.valueOf(row.getString("role")), row.getString("minute_ref"))));
    }

    @Override
    public List<Entry<Review>> reviews(UUID planId, int limit) {
        return newest("select recorded_at, recorded_by, held_on, kind, minute_ref, comments from plan_review", planId,
                limit, (row, index) -> entry(row, 0, new Review(day(row, "held_on"),
                        ReviewKind.valueOf(row.getString("kind")), row.getString("minute_ref"),
                        row.getString("comments"))));
    }

    private <T> List<T> newest(String select, UUID planId, int limit, RowMapper<T> mapper) {
        return jdbc.sql(select + NEWEST).param("planId", planId).param("limit", limit).query(mapper).list();
    }

    private static <S extends Statement> Entry<S> entry(ResultSet row, int round, S statement) throws SQLException {
        return new Entry<>(round, at(row, "recorded_at"), row.getString("recorded_by"), statement);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
