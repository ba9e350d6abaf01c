package uk.deliveryboard.plans.plan.model;

import java.time.LocalDate;
import java.util.List;
import uk.deliveryboard.plans.model.Policy;

/** What a plan must fulfil to be opened. */
public final class PlanPolicies {

    private static final int LONGEST_PERIOD_IN_MONTHS = 36;

    /** P-3, first half. */
    static final Policy<Plan> PERIOD_ENDS_AFTER_IT_BEGINS = Policy.require(
            plan -> plan.periodTo().isAfter(plan.periodFrom()), "/periodTo", "period-ends-before-it-begins",
            "must be after periodFrom");

    /** P-3, second half. */
    static final Policy<Plan> PERIOD_SPANS_AT_MOST_36_MONTHS = Policy.require(
            plan -> spansAtMost36Months(plan.periodFrom(), plan.periodTo()), "/periodTo",
            "period-too-long", "must be at most 36 months from periodFrom");

    /** P-1 counts plans by area, so that one that is for an area says which. */
    static final Policy<Plan> A_PLAN_FOR_AN_AREA_NAMES_IT = Policy.require(
            plan -> plan.outline().areaCode() != null || !plan.type().isForAnArea(), "/areaCode", "area-needed",
            "is needed for a plan of this type");

    static final Policy<Plan> OTHERS_NAME_NONE = Policy.require(
            plan -> plan.outline().areaCode() == null || plan.type().isForAnArea(), "/areaCode", "area-not-for-type",
            "is for SPOC_AREA and TASK_AND_FINISH alone");

    public static final List<Policy<Plan>> ALL = List.of(PERIOD_ENDS_AFTER_IT_BEGINS, PERIOD_SPANS_AT_MOST_36_MONTHS,
            A_PLAN_FOR_AN_AREA_NAMES_IT, OTHERS_NAME_NONE);

    /** @param next draft that is to follow the plan */
    public record Succession(Plan plan, Plan next) {}

    static final Policy<Succession> THE_NEXT_BEGINS_LATER = Policy.require(
            succession -> succession.next().periodFrom().isAfter(succession.plan().periodFrom()), "/periodFrom",
            "period-not-later", "must be after the first day of the plan that is carried over");

    /** What the plan of another period must fulfil to be opened. */
    public static final List<Policy<Succession>> OF_THE_NEXT = List.of(
            succession -> Policy.all(ALL, succession.next()).stream(), THE_NEXT_BEGINS_LATER);

    private PlanPolicies() {}

    /** Both days belong to the period, so 1 April 2026 to 31 March 2029 are 36 months. */
    public static boolean spansAtMost36Months(LocalDate from, LocalDate to) {
        return to.isBefore(from.plusMonths(LONGEST_PERIOD_IN_MONTHS));
    }
}
