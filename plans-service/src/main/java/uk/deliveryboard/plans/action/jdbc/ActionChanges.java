package uk.deliveryboard.plans.action.jdbc;

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
    /** Counted where actions change: of 100,000 it takes too long when it is asked for. */
    private static final String COMBINATIONS = """
            select answers, actions from plan_answers where plan_id = :planId and actions > 0""";

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
        return Crosswalk.of(jdbc.sql(COMBINATIONS).param("planId", planId)
                .query((row, index) -> Crosswalk.Combination.of(row.getString("answers"), row.getLong("actions")))
                .list());
    }
}
