package uk.deliveryboard.plans.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.action.model.Rag;
import uk.deliveryboard.plans.plan.model.PlanStatus;
import uk.deliveryboard.plans.plan.model.PlanType;

/** Plans that others are part of, across agencies. */
public interface ParentPlans {

    /**
     * A plan that may be a parent.
     *
     * @param ofSameBoard whether its agency is the asking one or on a board with it
     */
    record Parent(UUID id, String agency, PlanType type, PlanStatus status, boolean ofSameBoard) {

        /** Plans below another are not parents of more: the roll-up is of one level. */
        public boolean takesChildren() {
            return ofSameBoard && status.takesReports() && switch (type) {
                case COUNTY, SPOC_AREA, ORGANISATION -> true;
                case SCHOOL, TASK_AND_FINISH -> false;
            };
        }
    }

    /**
     * A plan below another, counted.
     *
     * @param byStatus  rated actions by computed status
     * @param unrated   actions that are not due
     * @param divergent actions whose owner claims another status than the computed one
     */
    record Child(UUID id, String agency, String title, PlanStatus status, Map<Rag, Long> byStatus, long unrated,
            long divergent, @Nullable LocalDate lastReportOn) {}

    /** Looks in a transaction of its own, which sees plans of all agencies. */
    Optional<Parent> find(UUID id, String agency);

    /** Plans below one of this agency, in the order of their agencies; in a transaction of its own. */
    List<Child> below(UUID id, String agency);
}
