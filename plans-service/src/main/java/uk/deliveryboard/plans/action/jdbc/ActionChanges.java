package uk.deliveryboard.plans.action.jdbc;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.action.model.scope.Crosswalk;

/** Statements on what actions say. Names no agency in any query: row-level security does. */
final class ActionChanges {

    private static final String SAVE_DETAILS = """
            update plan_action
            set title = :title, description = :description, duty_code = :dutyCode, timescale_raw = :timescaleRaw,
                planned_start = :plannedStart, due = :due, owner_kind = :ownerKind, owner_label = :ownerLabel,
                (""" + ScopeColumns.NAMES + ") = (" + ScopeColumns.PARAMETERS + ") where id = :id";
    /** Actions that answer the same are counted before they are spread over what they answer: there are few such sets. */
    private static final String CROSSWALK = """
            with combination as (
                select duty_code, duties, county_areas, toolkit_sections, dfe_areas,
                       count(*) as actions, count(completed_on) as finished
                from plan_action where plan_id = :planId and withdrawn_as is null
                group by duty_code, duties, county_areas, toolkit_sections, dfe_areas),
            answers as (
                select 'DUTIES' as framework, code, actions, finished from combination
                cross join lateral (select distinct unnest(duties || duty_code) as code) as c
                union all select 'COUNTY_AREAS', unnest(county_areas), actions, finished from combination
                union all select 'TOOLKIT_SECTIONS', unnest(toolkit_sections), actions, finished from combination
                union all select 'DFE_AREAS', unnest(dfe_areas), actions, finished from combination)
            select framework, code, sum(actions)::bigint as actions, sum(finished)::bigint as finished
            from answers group by framework, code""";

    private final JdbcClient jdbc;

    ActionChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void saveDetails(PlanAction action) {
        var details = action.details();
        ScopeColumns.set(jdbc.sql(SAVE_DETAILS), details.scope()).param("title", details.title())
                .param("description", details.description()).param("dutyCode", details.dutyCode().name())
                .param("timescaleRaw", details.timescale().raw())
                .param("plannedStart", details.timescale().plannedStart()).param("due", details.timescale().due())
                .param("ownerKind", details.primaryOwner().kind().name())
                .param("ownerLabel", details.primaryOwner().label()).param("id", action.id()).update();
    }

    void saveReason(PlanAction action, @Nullable UUID by, String why) {
        jdbc.sql("update plan_action set superseded_by = :by, withdrawn_why = :why where id = :id").param("by", by)
                .param("why", why).param("id", action.id()).update();
    }

    Crosswalk crosswalk(UUID planId) {
        Map<Crosswalk.Name, Map<String, Crosswalk.Cell>> answered = new EnumMap<>(Crosswalk.Name.class);
        jdbc.sql(CROSSWALK).param("planId", planId).query(row -> {
            var cell = new Crosswalk.Cell(row.getString("code"), row.getLong("actions"), row.getLong("finished"));
            answered.computeIfAbsent(Crosswalk.Name.valueOf(row.getString("framework")), name -> new HashMap<>())
                    .put(cell.code(), cell);
        });
        return Crosswalk.of(answered);
    }
}
