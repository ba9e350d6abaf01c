package uk.deliveryboard.plans.action.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.plans.action.model.Owner;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.action.model.Rag;
import uk.deliveryboard.plans.action.model.scope.Frameworks;
import uk.deliveryboard.plans.action.model.scope.Scope;

/** Many actions at once. They travel as one JSON array, which takes their lists along, as no array of arrays would. */
final class ActionAdditions {

    private static final String COLUMNS = """
            id, plan_id, agency, task_code, title, description, duty_code, timescale_raw, planned_start, due, owner_kind,
            owner_label, rag, rag_reason, rag_since, in_force, version,
            """
            + ScopeColumns.NAMES;
    private static final String ADD = "insert into plan_action (added_at, " + COLUMNS + ") select :at, " + COLUMNS
            + "\n"
            + """
                    from jsonb_to_recordset(:rows::jsonb) as r (
                       id uuid, plan_id uuid, agency text, task_code text, title text, description text, duty_code text,
                       timescale_raw text, planned_start date, due date, owner_kind text, owner_label text, rag text,
                       rag_reason text, rag_since date, in_force boolean, version bigint, duties text[], county_areas text[],
                       toolkit_sections text[], dfe_areas text[], contributor_kinds text[], contributor_labels text[],
                       stakeholder_group text, shared_task text, intended_impact text, outcome_measure text)""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ActionAdditions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Named as the columns are. */
    private record Row(UUID id, UUID plan_id, String agency, String task_code, String title,
            @Nullable String description, String duty_code, @Nullable String timescale_raw, LocalDate planned_start,
            LocalDate due, String owner_kind, String owner_label, @Nullable String rag, String rag_reason,
            LocalDate rag_since, boolean in_force, long version, List<String> duties, List<String> county_areas,
            List<String> toolkit_sections, List<String> dfe_areas, List<String> contributor_kinds,
            List<String> contributor_labels, @Nullable String stakeholder_group, @Nullable String shared_task,
            @Nullable String intended_impact, @Nullable String outcome_measure) {

        static Row of(PlanAction action) {
            var details = action.details();
            var standing = action.standing();
            Scope scope = details.scope();
            Frameworks frameworks = scope.frameworks();
            Rag rag = standing.rag();
            return new Row(action.id(), action.planId(), action.agency(), details.taskCode().value(), details.title(),
                    details.description(), details.dutyCode().name(), details.timescale().raw(),
                    details.timescale().plannedStart(), details.timescale().due(),
                    details.primaryOwner().kind().name(), details.primaryOwner().label(),
                    rag == null ? null : rag.name(), standing.reason().name(), standing.since(), action.isInForce(),
                    action.version(), names(frameworks.duties()), names(frameworks.countyAreas()),
                    names(frameworks.toolkitSections()), names(frameworks.dfeAreas()),
                    scope.contributors().stream().map(each -> each.kind().name()).toList(),
                    scope.contributors().stream().map(Owner::label).toList(), scope.stakeholderGroup(),
                    scope.sharedTask(), scope.intendedImpact(), scope.outcomeMeasure());
        }

        private static List<String> names(Collection<? extends Enum<?>> codes) {
            return codes.stream().map(Enum::name).sorted().toList();
        }
    }

    void add(List<PlanAction> actions, Instant at) {
        jdbc.sql(ADD).param("at", at.atOffset(ZoneOffset.UTC))
                .param("rows", json.writeValueAsString(actions.stream().map(Row::of).toList())).update();
    }
}
