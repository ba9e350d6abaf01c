package uk.deliveryboard.plans.plan.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.plans.plan.Plans;
import uk.deliveryboard.plans.plan.model.Plan;

/** Names no agency in any query: row-level security does. */
@Repository
class JdbcPlans implements Plans {

    private static final String ADD = """
            insert into plan (id, agency, title, type, area_code, period_from, period_to, status, series, edition,
                              revises, carried_from, round, template_code, needed_sign_offs, parent_plan_id,
                              parent_agency, created_at, version)
            values (:id, :agency, :title, :type, :areaCode, :periodFrom, :periodTo, :status, :series, :edition,
                    :revises, :carriedFrom, :round, :templateCode, :neededSignOffs, :parent, :parentAgency, :at, :version)""";
    private static final String PLANS = """
            select id, agency, title, type, area_code, period_from, period_to, status, series, edition, revises,
                   carried_from, round, template_code, needed_sign_offs, parent_plan_id, parent_agency,
                   submitted_by, approved_on, adopted_on, extended_to, ended_on, succeeded_by, last_review_on,
                   last_audit_on, version
            from plan
            """;
    private static final String LIST = PLANS + """
            where (:id::uuid is null or id > :id::uuid) and (:status::text is null or status = :status::text)
            and (:type::text is null or type = :type::text) order by id limit :limit""";
    private static final String OTHERS_IN_FORCE = """
            select exists (select from plan where type = :type and area_code is not distinct from :areaCode::text
                           and status in ('ACTIVE', 'EXTENDED') and id <> :id
                           and id is distinct from :revises::uuid)""";
    private static final String SAVE = """
            update plan
            set status = :status, round = :round, submitted_by = :submittedBy, approved_on = :approvedOn,
                adopted_on = :adoptedOn, extended_to = :extendedTo, ended_on = :endedOn, succeeded_by = :succeededBy,
                last_review_on = :lastReviewOn, last_audit_on = :lastAuditOn, version = :version
            where id = :id and version = :version - 1""";

    private final JdbcClient jdbc;

    JdbcPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Plan plan, Instant at) {
        var outline = plan.outline();
        var edition = plan.edition();
        var frame = plan.frame();
        var parent = frame.parent();
        jdbc.sql(ADD).param("id", plan.id()).param("agency", plan.agency()).param("title", outline.title())
                .param("type", outline.type().name()).param("areaCode", outline.areaCode())
                .param("periodFrom", outline.periodFrom()).param("periodTo", outline.periodTo())
                .param("status", plan.status().name()).param("series", edition.series())
                .param("edition", edition.number()).param("revises", edition.revises())
                .param("carriedFrom", edition.carriedFrom())
                .param("templateCode", frame.templateCode())
                .param("neededSignOffs",
                        frame.neededSignOffs().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("parent", parent == null ? null : parent.id())
                .param("parentAgency", parent == null ? null : parent.agency()).param("round", edition.round())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("version", plan.version()).update();
    }

    @Override
    public Optional<Plan> find(UUID id) {
        return jdbc.sql(PLANS + "where id = :id").param("id", id).query(PlanRows::plan).optional();
    }

    @Override
    public Optional<Plan> lock(UUID id) {
        return jdbc.sql(PLANS + "where id = :id for update").param("id", id).query(PlanRows::plan).optional();
    }

    @Override
    public Optional<Plan> hold(UUID id) {
        return jdbc.sql(PLANS + "where id = :id for key share").param("id", id).query(PlanRows::plan).optional();
    }

    @Override
    public boolean has(UUID id) {
        return jdbc.sql("select exists (select from plan where id = :id)").param("id", id).query(Boolean.class)
                .single();
    }

    @Override
    public List<Plan> after(@Nullable UUID id, Filter filter, int limit) {
        return jdbc.sql(LIST).param("id", id).param("status", name(filter.status())).param("type", name(filter.type()))
                .param("limit", limit).query(PlanRows::plan).list();
    }

    @Override
    public boolean othersInForce(Plan plan) {
        return jdbc.sql(OTHERS_IN_FORCE).param("type", plan.type().name()).param("areaCode", plan.outline().areaCode())
                .param("id", plan.id()).param("revises", plan.edition().revises()).query(Boolean.class).single();
    }

    @Override
    public boolean save(Plan plan) {
        var state = plan.state();
        var adoption = state.adopted();
        return jdbc.sql(SAVE).param("status", state.status().name()).param("round", plan.edition().round())
                .param("submittedBy", state.submittedBy()).param("approvedOn", state.approvedOn())
                .param("adoptedOn", adoption == null ? null : adoption.adoptedOn())
                .param("extendedTo", state.extendedUntil()).param("endedOn", state.endedOn())
                .param("succeededBy", state.succeededBy()).param("lastReviewOn", plan.held().review())
                .param("lastAuditOn", plan.held().audit()).param("version", plan.version()).param("id", plan.id())
                .update() == 1;
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
