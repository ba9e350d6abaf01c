package uk.deliveryboard.plans.plan.model;

import java.util.List;
import uk.deliveryboard.plans.model.Policy;

/** What a plan must fulfil to be opened. */
public final class PlanPolicies {

    private static final int LONGEST_PERIOD_IN_MONTHS = 36;

    /** P-3, first half. */
    static final Policy<Plan> PERIOD_ENDS_AFTER_IT_BEGINS = Policy.require(
            plan -> plan.periodTo().isAfter(plan.periodFrom()), "/periodTo", "period-ends-before-it-begins",
            "must be after periodFrom");

    /** P-3, second half: both days belong to the period, so 1 April 2026 to 31 March 2029 are 36 months. */
    static final Policy<Plan> PERIOD_SPANS_AT_MOST_36_MONTHS = Policy.require(
            plan -> plan.periodTo().isBefore(plan.periodFrom().plusMonths(LONGEST_PERIOD_IN_MONTHS)), "/periodTo",
            "period-too-long", "must be at most 36 months from periodFrom");

    public static final List<Policy<Plan>> ALL = List.of(PERIOD_ENDS_AFTER_IT_BEGINS, PERIOD_SPANS_AT_MOST_36_MONTHS);

    private PlanPolicies() {}
}
