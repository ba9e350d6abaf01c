package uk.deliveryboard.reporting.dashboard.model;

import java.util.EnumMap;
import java.util.Map;

/**
 * Actions counted as at a day (K5).
 *
 * @param byStatus      number in each of the five statuses
 * @param notDue        actions that have no status because they are not due to start
 * @param overdue       actions past their day and not completed
 * @param completedLate completed actions that were completed after their day
 */
public record ActionCounts(Map<ActionStatus, Long> byStatus, long notDue, long overdue, long completedLate) {

    public static final ActionCounts NONE = new ActionCounts(Map.of(), 0, 0, 0);

    public ActionCounts {
        EnumMap<ActionStatus, Long> all = new EnumMap<>(ActionStatus.class);
        for (ActionStatus status : ActionStatus.values()) {
            all.put(status, byStatus.getOrDefault(status, 0L));
        }
        byStatus = Map.copyOf(all);
    }

    public long in(ActionStatus status) {
        return byStatus.getOrDefault(status, 0L);
    }

    /** Actions with a status: the denominator of every share. */
    public long rated() {
        return byStatus.values().stream().mapToLong(Long::longValue).sum();
    }

    public long all() {
        return rated() + notDue;
    }

    public ActionCounts plus(ActionCounts other) {
        EnumMap<ActionStatus, Long> sum = new EnumMap<>(byStatus);
        other.byStatus.forEach((status, count) -> sum.merge(status, count, Long::sum));
        return new ActionCounts(sum, notDue + other.notDue, overdue + other.overdue,
                completedLate + other.completedLate);
    }
}
