package uk.deliveryboard.plans.action.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.deliveryboard.plans.action.ActionCopies;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.action.model.progress.Confidence;

/** Names no agency in any query: row-level security does. */
@Repository
class JdbcActionCopies implements ActionCopies {

    private static final String COPY = """
            insert into plan_action (id, plan_id, agency, task_code, title, description, duty_code, timescale_raw,
                                     planned_start, due, owner_kind, owner_label, started_on, completed_on,
                                     withdrawn_as, rag_reason, rag_since, in_force, continues, added_at, version,
            """
            + ScopeColumns.NAMES + ")"
            + """
                            select uuidv7(), :toPlan, agency, task_code, title, description, duty_code, timescale_raw,
                                   planned_start + :later::interval, due + :later::interval, owner_kind, owner_label, started_on,
                                   completed_on, withdrawn_as, 'NOT_IN_FORCE', :today, false, id, :at, 1,
                    """
            + ScopeColumns.NAMES + """

                    from plan_action where plan_id = :fromPlan
                    and (:all or completed_on is null and withdrawn_as is null)
                    order by task_order""";
    private static final String COPY_MILESTONES = """
            insert into action_milestone (action_id, agency, number, title, due, met_on)
            select a.id, a.agency, m.number, m.title, m.due + :later::interval, m.met_on
            from plan_action a join action_milestone m on m.action_id = a.continues where a.plan_id = :toPlan""";
    private static final String SAVE_SUCCESSORS = """
            update plan_action a set superseded_by = s.successor
            from unnest(:ids::uuid[], :successors::uuid[]) as s (id, successor) where a.id = s.id""";

    private final JdbcClient jdbc;
    private final JdbcActions actions;

    JdbcActionCopies(JdbcClient jdbc, JdbcActions actions) {
        this.jdbc = jdbc;
        this.actions = actions;
    }

    @Override
    public void copyAll(UUID fromPlan, UUID toPlan, LocalDate today, Instant at) {
        copy(fromPlan, toPlan, true, Period.ZERO, today, at);
    }

    @Override
    public void copyUnfinished(UUID fromPlan, UUID toPlan, Period later, LocalDate today, Instant at) {
        copy(fromPlan, toPlan, false, later, today, at);
    }

    private void copy(UUID fromPlan, UUID toPlan, boolean all, Period later, LocalDate today, Instant at) {
        jdbc.sql(COPY).param("fromPlan", fromPlan).param("toPlan", toPlan).param("all", all)
                .param("later", later.toString()).param("today", today).param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(COPY_MILESTONES).param("toPlan", toPlan).param("later", later.toString()).update();
    }

    @Override
    public Map<UUID, UUID> continued(UUID planId) {
        return jdbc.sql("select id, continues from plan_action where plan_id = :planId and continues is not null")
                .param("planId", planId)
                .query((row, index) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<PlanAction> lock(UUID planId) {
        return actions.locked("where plan_id = :planId and withdrawn_as is null order by task_order for update",
                planId);
    }

    @Override
    public Map<UUID, Confidence> confidences(List<UUID> ids) {
        return jdbc.sql("""
                select distinct on (action_id) action_id, confidence from progress_note
                where action_id = any(:ids::uuid[]) order by action_id, version desc""")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, index) -> Map.entry(row.getObject(1, UUID.class), Confidence.valueOf(row.getString(2))))
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void putInForce(UUID planId) {
        jdbc.sql("update plan_action set in_force = true where plan_id = :planId").param("planId", planId).update();
    }

    @Override
    public Map<UUID, UUID> successors(UUID planId) {
        return jdbc.sql("""
                select a.id, n.id from plan_action a
                join plan_action n on n.continues = a.id join plan p on p.id = n.plan_id
                where a.plan_id = :planId and p.carried_from is not null and p.status <> 'WITHDRAWN'""")
                .param("planId", planId)
                .query((row, index) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> second));
    }

    @Override
    public void saveSuccessors(Map<UUID, UUID> successors) {
        List<UUID> ids = List.copyOf(successors.keySet());
        jdbc.sql(SAVE_SUCCESSORS).param("ids", ids.toArray(UUID[]::new))
                .param("successors", ids.stream().map(successors::get).toArray(UUID[]::new)).update();
    }
}
