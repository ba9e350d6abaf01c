package uk.deliveryboard.plans.plan.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.deliveryboard.plans.model.Policy;
import uk.deliveryboard.plans.model.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

class PlanPoliciesTests {

    private static Plan plan(PlanType type, @Nullable String areaCode, LocalDate from, LocalDate to) {
        return Plan.opened(UUID.randomUUID(), "agency", new Plan.Outline("Plan", type, areaCode, from, to));
    }

    private static List<String> codes(Plan plan) {
        return Policy.all(PlanPolicies.ALL, plan).stream().map(Refusal::code).toList();
    }

    @ParameterizedTest
    @EnumSource
    void a_plan_names_an_area_where_it_is_for_one_and_only_there(PlanType type) {
        LocalDate from = LocalDate.of(2026, 4, 1);
        LocalDate to = LocalDate.of(2027, 3, 31);
        boolean forAnArea = type == PlanType.SPOC_AREA || type == PlanType.TASK_AND_FINISH;
        assertThat(codes(plan(type, null, from, to))).isEqualTo(forAnArea ? List.of("area-needed") : List.of());
        assertThat(codes(plan(type, "youth-offending", from, to)))
                .isEqualTo(forAnArea ? List.of() : List.of("area-not-for-type"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-04-01, 2026-04-02,
            2026-04-01, 2029-03-31,
            2026-04-01, 2026-04-01, period-ends-before-it-begins
            2026-04-01, 2026-03-31, period-ends-before-it-begins
            2026-04-01, 2029-04-01, period-too-long
            2024-02-29, 2027-02-28, period-too-long
            """)
    void P_3_a_period_ends_after_it_begins_and_spans_at_most_36_months(LocalDate from, LocalDate to, String refusal) {
        Plan plan = plan(PlanType.ORGANISATION, null, from, to);
        var codes = codes(plan);
        if (refusal == null) {
            assertThat(codes).isEmpty();
        } else {
            assertThat(codes).containsExactly(refusal);
        }
    }
}
