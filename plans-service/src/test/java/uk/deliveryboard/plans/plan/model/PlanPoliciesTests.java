package uk.deliveryboard.plans.plan.model;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.plans.model.Policy;
import uk.deliveryboard.plans.model.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

class PlanPoliciesTests {

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
        Plan plan = new Plan(UUID.randomUUID(), "agency", "Plan", PlanType.ORGANISATION, from, to, 1);
        var codes = Policy.all(PlanPolicies.ALL, plan).stream().map(Refusal::code).toList();
        if (refusal == null) {
            assertThat(codes).isEmpty();
        } else {
            assertThat(codes).containsExactly(refusal);
        }
    }
}
