package uk.deliveryboard.plans.action.jdbc;

import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.action.ActionFilter;
import uk.deliveryboard.plans.action.model.TaskCode;

/**
 * The conditions of a listing: only those that are asked for, so that the database finds the index that fits. Values
 * are parameters without exception.
 */
record FilterConditions(String sql, Map<String, Object> parameters) {

    private static final String AFTER = """
            and task_order > lpad(substring(:after from '^[0-9]+'), 7, '0')
                             || lpad(substring(:after from '[a-z]+$'), 2, '0')""";

    static FilterConditions of(@Nullable TaskCode after, ActionFilter filter) {
        StringJoiner sql = new StringJoiner("\n");
        Map<String, Object> parameters = new HashMap<>();
        add(sql, parameters, AFTER, "after", after == null ? null : after.value());
        add(sql, parameters, "and rag = :rag", "rag", name(filter.rag()));
        add(sql, parameters, "and (duty_code = :duty or duties @> array[cast(:duty as text)])", "duty",
                name(filter.duty()));
        add(sql, parameters, "and owner_label = :owner", "owner", filter.owner());
        add(sql, parameters, "and due <= :dueBy", "dueBy", filter.dueBy());
        add(sql, parameters, "and stakeholder_group = :group", "group", filter.group());
        add(sql, parameters, "and shared_task = :sharedTask", "sharedTask", filter.sharedTask());
        if (filter.divergent()) {
            sql.add("and claimed_rag is not null and claimed_rag is distinct from rag and withdrawn_as is null");
        }
        return new FilterConditions(sql.toString(), parameters);
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
