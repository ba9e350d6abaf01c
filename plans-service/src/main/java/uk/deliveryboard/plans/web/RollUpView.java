package uk.deliveryboard.plans.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.action.model.Rag;
import uk.deliveryboard.plans.plan.ParentPlans;
import uk.deliveryboard.plans.plan.model.PlanStatus;

/**
 * The plans below one, counted.
 *
 * @param rated   actions that have a status, the denominator of all shares
 * @param unrated actions that are not due
 */
record RollUpView(Map<Rag, Long> byStatus, long rated, long unrated, long divergent, List<ChildView> plans) {

    /** @param lastReportOn London day of the newest report on any of its actions */
    record ChildView(UUID id, String agency, String title, PlanStatus status, Map<Rag, Long> byStatus, long unrated,
            long divergent, @Nullable LocalDate lastReportOn) {}

    static RollUpView of(List<ParentPlans.Child> children) {
        Map<Rag, Long> sum = new EnumMap<>(Rag.class);
        children.forEach(child -> child.byStatus().forEach((rag, count) -> sum.merge(rag, count, Long::sum)));
        return new RollUpView(sum, sum.values().stream().mapToLong(Long::longValue).sum(),
                children.stream().mapToLong(ParentPlans.Child::unrated).sum(),
                children.stream().mapToLong(ParentPlans.Child::divergent).sum(),
                children.stream().map(each -> new ChildView(each.id(), each.agency(), each.title(), each.status(),
                        each.byStatus(), each.unrated(), each.divergent(), each.lastReportOn())).toList());
    }
}
