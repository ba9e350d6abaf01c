package uk.deliveryboard.plans.action.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.plans.action.ActionFilter;
import uk.deliveryboard.plans.action.Actions;
import uk.deliveryboard.plans.action.PlanActions;
import uk.deliveryboard.plans.action.ProgressNote;
import uk.deliveryboard.plans.action.model.Milestone;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.action.model.Rag;
import uk.deliveryboard.plans.action.model.TaskCode;
import uk.deliveryboard.plans.action.model.progress.ProgressReport;
import uk.deliveryboard.plans.action.model.scope.Crosswalk;

/** Names no agency in any query: row-level security does. */
@Repository
class JdbcActions implements Actions {

    private static final String ADD = """
            insert into plan_action (id, plan_id, agency, task_code, title, description, duty_code, timescale_raw,
                                     planned_start, due, owner_kind, owner_label, rag, rag_reason, rag_since,
                                     in_force, added_at, version,
            """ + ScopeColumns.NAMES + ")"
            + """

                            values (:id, :planId, :agency, :taskCode, :title, :description, :dutyCode, :timescaleRaw,
                                    :plannedStart, :due, :ownerKind, :ownerLabel, :rag, :ragReason, :ragSince, :inForce, :at, :version,
                    """
            + ScopeColumns.PARAMETERS + ")" + """
                    on conflict (plan_id, task_code) do nothing""";
    private static final String ADD_MILESTONES = """
            insert into action_milestone (action_id, agency, number, title, due)
            select :actionId, :agency, * from unnest(:numbers::int[], :titles::text[], :dues::date[])""";
    private static final String ACTIONS = """
            select id, plan_id, agency, task_code, title, description, duty_code, timescale_raw, planned_start, due,
                   owner_kind, owner_label, started_on, completed_on, withdrawn_as, forecast, reported_on,
                   recovery_note, claimed_rag, claimed_reason, rag, rag_reason, rag_since, version,
            """ + ScopeColumns.NAMES + """

            from plan_action
            """;
    private static final String BY_CODE = ACTIONS + "where plan_id = :planId and task_code = :taskCode";
    private static final String OF_PLAN = ACTIONS + """
            where plan_id = :planId
            """;
    private static final String LOCK_OPEN = ACTIONS
            + """
                    where completed_on is null and withdrawn_as is null and in_force and (:after::uuid is null or id > :after::uuid)
                    order by id limit :limit for update skip locked""";
    private static final String MILESTONES = """
            select action_id, number, title, due, met_on from action_milestone
            where action_id = any(:actions) order by action_id, number""";
    private static final String SAVE = """
            update plan_action
            set started_on = :startedOn, completed_on = :completedOn, forecast = :forecast,
                reported_on = :reportedOn, recovery_note = :recoveryNote, claimed_rag = :claimedRag,
                claimed_reason = :claimedReason, rag = :rag, rag_reason = :ragReason, rag_since = :ragSince,
                version = :version
            where id = :id and version = :version - 1""";
    private static final String SAVE_MILESTONES = """
            update action_milestone m set met_on = s.met_on
            from unnest(:numbers::int[], :metOn::date[]) as s (number, met_on)
            where m.action_id = :actionId and m.number = s.number and m.met_on is null""";
    private static final String SAVE_STANDINGS = """
            update plan_action a
            set rag = s.rag, rag_reason = s.rag_reason, rag_since = s.rag_since, version = s.version
            from unnest(:ids::uuid[], :rags::text[], :reasons::text[], :sinces::date[], :versions::bigint[])
                 as s (id, rag, rag_reason, rag_since, version)
            where a.id = s.id""";
    private static final String COUNT = """
            select count(*) as all, count(*) filter (
                where completed_on is null and withdrawn_as is null and not exists (
                    select from plan_action n join plan p on p.id = n.plan_id
                    where n.continues = a.id and p.carried_from is not null and p.status <> 'WITHDRAWN')) as unfinished
            from plan_action a where plan_id = :planId""";
    private static final String LOCK_UNFINISHED = ACTIONS + """
            where plan_id = :planId and completed_on is null and withdrawn_as is null
            order by task_order for update""";
    private static final String SAVE_WITHDRAWN = """
            update plan_action a set withdrawn_as = s.withdrawn_as
            from unnest(:ids::uuid[], :as::text[]) as s (id, withdrawn_as) where a.id = s.id""";
    private static final String KEEP = """
            insert into progress_note (action_id, version, agency, reported_at, reported_by, note, confidence,
                                       started_on, forecast, completed_on, milestones_met, recovery_note,
                                       claimed_rag, claimed_reason)
            values (:actionId, :version, :agency, :at, :by, :note, :confidence, :startedOn, :forecast, :completedOn,
                    :milestonesMet, :recoveryNote, :claimedRag, :claimedReason)""";
    private static final String NOTES = """
            select reported_at, reported_by, note, confidence, started_on, forecast, completed_on, milestones_met,
                   recovery_note, claimed_rag, claimed_reason
            from progress_note where action_id = :actionId order by version desc limit :limit""";

    private final JdbcClient jdbc;
    private final ActionChanges changes;
    private final ActionAdditions additions;

    JdbcActions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.changes = new ActionChanges(jdbc);
        this.additions = new ActionAdditions(jdbc, json);
    }

    @Override
    public boolean add(PlanAction action, Instant at) {
        var details = action.details();
        int added = ScopeColumns.set(jdbc.sql(ADD), details.scope()).param("id", action.id())
                .param("planId", action.planId())
                .param("agency", action.agency()).param("taskCode", details.taskCode().value())
                .param("title", details.title()).param("description", details.description())
                .param("dutyCode", details.dutyCode().name()).param("timescaleRaw", details.timescale().raw())
                .param("plannedStart", details.timescale().plannedStart()).param("due", details.timescale().due())
                .param("ownerKind", details.primaryOwner().kind().name())
                .param("ownerLabel", details.primaryOwner().label()).param("rag", name(action.standing().rag()))
                .param("ragReason", action.standing().reason().name()).param("ragSince", action.standing().since())
                .param("inForce", action.isInForce()).param("at", at.atOffset(ZoneOffset.UTC))
                .param("version", action.version()).update();
        if (added == 0) {
            return false;
        }
        List<Milestone> milestones = action.progress().milestones();
        if (!milestones.isEmpty()) {
            jdbc.sql(ADD_MILESTONES).param("actionId", action.id()).param("agency", action.agency())
                    .param("numbers", milestones.stream().map(Milestone::number).toArray(Integer[]::new))
                    .param("titles", milestones.stream().map(Milestone::title).toArray(String[]::new))
                    .param("dues", milestones.stream().map(each -> each.due().toString()).toArray(String[]::new))
                    .update();
        }
        return true;
    }

    @Override
    public void addAll(List<PlanAction> actions, Instant at) {
        additions.add(actions, at);
    }

    @Override
    public Optional<PlanAction> find(UUID planId, TaskCode taskCode) {
        return withMilestones(jdbc.sql(BY_CODE).param("planId", planId).param("taskCode", taskCode.value())
                .query(ActionRows::action).list()).stream().findFirst();
    }

    @Override
    public List<PlanAction> of(UUID planId, @Nullable TaskCode after, ActionFilter filter, int limit) {
        FilterConditions conditions = FilterConditions.of(after, filter);
        return withMilestones(jdbc.sql(OF_PLAN + conditions.sql() + " order by task_order limit :limit")
                .param("planId", planId).param("limit", limit).params(conditions.parameters())
                .query(ActionRows::action).list());
    }

    @Override
    public Optional<PlanAction> lock(UUID planId, TaskCode taskCode) {
        return withMilestones(jdbc.sql(BY_CODE + " for update").param("planId", planId)
                .param("taskCode", taskCode.value()).query(ActionRows::action).list()).stream().findFirst();
    }

    @Override
    public boolean save(PlanAction action) {
        var progress = action.progress();
        var claim = progress.claim();
        int saved = jdbc.sql(SAVE).param("startedOn", action.execution().start())
                .param("completedOn", action.execution().end()).param("forecast", progress.forecast())
                .param("reportedOn", progress.reportedOn()).param("recoveryNote", progress.recoveryNote())
                .param("claimedRag", claim == null ? null : claim.rag().name())
                .param("claimedReason", claim == null ? null : claim.reason())
                .param("rag", name(action.standing().rag())).param("ragReason", action.standing().reason().name())
                .param("ragSince", action.standing().since()).param("version", action.version())
                .param("id", action.id()).update();
        List<Milestone> met = progress.milestones().stream().filter(each -> each.metOn() != null).toList();
        if (saved == 1 && !met.isEmpty()) {
            jdbc.sql(SAVE_MILESTONES).param("actionId", action.id())
                    .param("numbers", met.stream().map(Milestone::number).toArray(Integer[]::new))
                    .param("metOn", met.stream().map(each -> String.valueOf(each.metOn())).toArray(String[]::new))
                    .update();
        }
        return saved == 1;
    }

    @Override
    public void keep(ProgressNote note, PlanAction action) {
        ProgressReport report = note.report();
        jdbc.sql(KEEP).param("actionId", action.id()).param("version", action.version())
                .param("agency", action.agency()).param("at", note.at().atOffset(ZoneOffset.UTC))
                .param("by", note.by()).param("note", report.note())
                .param("confidence", report.confidence().name()).param("startedOn", report.startedOn())
                .param("forecast", report.forecast()).param("completedOn", report.completedOn())
                .param("milestonesMet", report.milestonesMet().toArray(Integer[]::new))
                .param("recoveryNote", report.recoveryNote()).param("claimedRag", name(report.claimedRag()))
                .param("claimedReason", report.claimedRagReason()).update();
    }

    @Override
    public List<ProgressNote> notes(UUID actionId, int limit) {
        return jdbc.sql(NOTES).param("actionId", actionId).param("limit", limit).query(ActionRows::note).list();
    }

    @Override
    public List<PlanAction> lockOpen(@Nullable UUID after, int limit) {
        return withMilestones(jdbc.sql(LOCK_OPEN).param("after", after).param("limit", limit)
                .query(ActionRows::action).list());
    }

    @Override
    public PlanActions.Count count(UUID planId) {
        return jdbc.sql(COUNT).param("planId", planId).query(PlanActions.Count.class).single();
    }

    List<PlanAction> locked(String condition, UUID planId) {
        return withMilestones(jdbc.sql(ACTIONS + condition).param("planId", planId).query(ActionRows::action).list());
    }

    @Override
    public List<PlanAction> lockUnfinished(UUID planId) {
        return withMilestones(jdbc.sql(LOCK_UNFINISHED).param("planId", planId).query(ActionRows::action).list());
    }

    @Override
    public void saveWithdrawn(List<PlanAction> actions) {
        if (actions.isEmpty()) {
            return;
        }
        jdbc.sql(SAVE_WITHDRAWN).param("ids", actions.stream().map(PlanAction::id).toArray(UUID[]::new))
                .param("as", actions.stream().map(each -> each.lifecycle().name()).toArray(String[]::new)).update();
        saveStandings(actions);
    }

    @Override
    public void saveStandings(List<PlanAction> actions) {
        if (actions.isEmpty()) {
            return;
        }
        jdbc.sql(SAVE_STANDINGS).param("ids", actions.stream().map(PlanAction::id).toArray(UUID[]::new))
                .param("rags", actions.stream().map(each -> name(each.standing().rag())).toArray(String[]::new))
                .param("reasons", actions.stream().map(each -> each.standing().reason().name()).toArray(String[]::new))
                .param("sinces",
                        actions.stream().map(each -> each.standing().since().toString()).toArray(String[]::new))
                .param("versions", actions.stream().map(PlanAction::version).toArray(Long[]::new)).update();
    }

    private List<PlanAction> withMilestones(List<PlanAction> actions) {
        if (actions.isEmpty()) {
            return actions;
        }
        Map<UUID, List<Milestone>> milestones = jdbc.sql(MILESTONES)
                .param("actions", actions.stream().map(PlanAction::id).toArray(UUID[]::new))
                .query(ActionRows::milestone).stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return actions.stream().map(each -> each.withMilestones(milestones.getOrDefault(each.id(), List.of())))
                .toList();
    }

    @Override
    public void saveDetails(PlanAction action) {
        changes.saveDetails(action);
        saveStandings(List.of(action));
    }

    @Override
    public void saveWithdrawal(PlanAction action, @Nullable UUID by, String why) {
        changes.saveReason(action, by, why);
        saveWithdrawn(List.of(action));
    }

    @Override
    public Crosswalk crosswalk(UUID planId) {
        return changes.crosswalk(planId);
    }

    private static @Nullable String name(@Nullable Rag rag) {
        return rag == null ? null : rag.name();
    }
}
