package uk.deliveryboard.plans.plan.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.plans.plan.Plans;
import uk.deliveryboard.plans.plan.model.Plan;
import uk.deliveryboard.plans.plan.model.PlanType;

/** Names no agency in any query: row-level security does. */
@Repository
class JdbcPlans implements Plans {

    private static final String ADD = """
            insert into plan (id, agency, title, type, period_from, period_to, created_at, version)
            values (:id, :agency, :title, :type, :periodFrom, :periodTo, :at, :version)""";
    private static final String PLANS = "select id, agency, title, type, period_from, period_to, version from plan ";

    private final JdbcClient jdbc;

    JdbcPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Plan plan, Instant at) {
        jdbc.sql(ADD).param("id", plan.id()).param("agency", plan.agency()).param("title", plan.title())
                .param("type", plan.type().name()).param("periodFrom", plan.periodFrom())
                .param("periodTo", plan.periodTo()).param("at", at.atOffset(ZoneOffset.UTC))
                .param("version", plan.version()).update();
    }

    @Override
    public Optional<Plan> find(UUID id) {
        return jdbc.sql(PLANS + "where id = :id").param("id", id).query(JdbcPlans::plan).optional();
    }

    @Override
    public boolean has(UUID id) {
        return jdbc.sql("select exists (select from plan where id = :id)").param("id", id).query(Boolean.class)
                .single();
    }

    @Override
    public List<Plan> after(@Nullable UUID id, int limit) {
        return jdbc.sql(PLANS + "where (:id::uuid is null or id > :id::uuid) order by id limit :limit")
                .param("id", id).param("limit", limit).query(JdbcPlans::plan).list();
    }

    private static Plan plan(ResultSet row, int index) throws SQLException {
        return new Plan(row.getObject("id", UUID.class), row.getString("agency"), row.getString("title"),
                PlanType.valueOf(row.getString("type")), row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class), row.getLong("version"));
    }
}
