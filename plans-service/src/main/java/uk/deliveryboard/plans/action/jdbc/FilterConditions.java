package uk.deliveryboard.plans.action.jdbc;

import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.action.ActionFilter;
import uk.deliveryboard.plans.action.model.DutyCode;
import uk.deliveryboard.plans.action.model.TaskCode;

/**
 * The conditions of a listing: only those that are asked for, so that the database finds the index that fits. Values
 * are parameters without exception.
 */
record FilterConditions(String sql, Map<String, Object> parameters) {

    private static final String AFTER = """
            and task_order > lpad(substring(:after from '^[0-9]+'), 7, '0')
                             || lpad(substring(:after from '[a-z]+$'), 2, '0')""";

    /**
     * Those under a duty and those that answer it besides, each by the index that has them in their order. One condition
     * with "or" would read the whole plan where few answer it: what looks into a list is no condition of an index here,
     * since row-level security lets nothing be asked of a row that could tell what is in it before the row is seen.
     */
    private static final String ANSWERING = """
            and id in (
                (select id from plan_action where plan_id = :planId and duty_code = :duty %s
                 order by task_order limit :limit)
                union all
                (select id from plan_action where plan_id = :planId and cardinality(duties) > 0
                 and duties @> array[cast(:duty as text)] and duty_code <> :duty %s
                 order by task_order limit :limit))""";

    static FilterConditions of(@Nullable TaskCode after, ActionFilter filter) {
        StringJoiner sql = new StringJoiner("\n");
        Map<String, Object> parameters = new HashMap<>();
        add(sql, parameters, AFTER, "after", after == null ? null : after.value());
        add(sql, parameters, "and rag = :rag", "rag", name(filter.rag()));
        add(sql, parameters, "and owner_label = :owner", "owner", filter.owner());
        add(sql, parameters, "and due <= :dueBy", "dueBy", filter.dueBy());
        add(sql, parameters, "and stakeholder_group = :group", "group", filter.group());
        add(sql, parameters, "and shared_task = :sharedTask", "sharedTask", filter.sharedTask());
        if (filter.divergent()) {
            sql.add("and claimed_rag is not null and claimed_rag is distinct from rag and withdrawn_as is null");
        }
        DutyCode duty = filter.duty();
        if (duty == null) {
            return new FilterConditions(sql.toString(), parameters);
        }
        parameters.put("duty", duty.name());
        return new FilterConditions(ANSWERING.formatted(sql, sql), parameters);
    }

    private static void add(StringJoiner sql, Map<String, Object> parameters, String condition, String name,
            @Nullable Object value) {
        if (value != null) {
            sql.add(condition);
            parameters.put(name, value);
        }
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
