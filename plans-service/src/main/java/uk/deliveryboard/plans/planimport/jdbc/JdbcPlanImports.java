package uk.deliveryboard.plans.planimport.jdbc;

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
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.plans.planimport.PlanImports;
import uk.deliveryboard.plans.planimport.model.PlanImport;
import uk.deliveryboard.plans.planimport.model.ReadPlan;
import uk.deliveryboard.plans.planimport.model.lint.Finding;

/** Names no agency in any query: row-level security does. */
@Repository
class JdbcPlanImports implements PlanImports {

    private static final String ADD = """
            insert into plan_import (id, agency, content, read_at, expires_at, version)
            values (:id, :agency, :content, :readAt, :expiresAt, :version)""";
    private static final String UNEXPIRED = """
            select id, agency, content, read_at, expires_at, plan_id, version from plan_import
            where id = :id and expires_at > :at
            """;
    private static final String SAVE_CONFIRMED = """
            update plan_import set plan_id = :planId, version = :version where id = :id and version = :version - 1""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcPlanImports(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What the column holds. */
    private record Content(ReadPlan read, List<Finding> findings) {}

    @Override
    public void add(PlanImport planImport) {
        jdbc.sql(ADD).param("id", planImport.id()).param("agency", planImport.agency())
                .param("content", json.writeValueAsBytes(new Content(planImport.read(), planImport.findings())))
                .param("readAt", planImport.readAt().atOffset(ZoneOffset.UTC))
                .param("expiresAt", planImport.expiresAt().atOffset(ZoneOffset.UTC))
                .param("version", planImport.version()).update();
    }

    @Override
    public Optional<PlanImport> find(UUID id, Instant at) {
        return one(UNEXPIRED, id, at);
    }

    @Override
    public Optional<PlanImport> lock(UUID id, Instant at) {
        return one(UNEXPIRED + "for update", id, at);
    }

    private Optional<PlanImport> one(String sql, UUID id, Instant at) {
        return jdbc.sql(sql).param("id", id).param("at", at.atOffset(ZoneOffset.UTC)).query(this::planImport)
                .optional();
    }

    @Override
    public void saveConfirmed(PlanImport planImport) {
        jdbc.sql(SAVE_CONFIRMED).param("planId", planImport.planId()).param("version", planImport.version())
                .param("id", planImport.id()).update();
    }

    @Override
    public int removeExpired(Instant at) {
        return jdbc.sql("delete from plan_import where expires_at <= :at").param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private PlanImport planImport(ResultSet row, int index) throws SQLException {
        Content content = json.readValue(row.getBytes("content"), Content.class);
        return new PlanImport(row.getObject("id", UUID.class), row.getString("agency"), content.read(),
                content.findings(), row.getObject("read_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(), row.getObject("plan_id", UUID.class),
                row.getLong("version"));
    }
}
