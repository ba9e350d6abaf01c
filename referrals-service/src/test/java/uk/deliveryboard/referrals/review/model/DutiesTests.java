package uk.deliveryboard.referrals.review.model;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.referrals.pathway.model.Evidence.DecisionMethod;
import uk.deliveryboard.referrals.pathway.model.Evidence.ExitReason;
import uk.deliveryboard.referrals.pathway.model.ReferralState;
import uk.deliveryboard.referrals.pathway.model.StateCode;
import uk.deliveryboard.referrals.review.model.Duty.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class DutiesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 12);

    @ParameterizedTest
    @CsvSource({"2025-08-31, 2026-02-28, 2026-08-31", "2024-02-29, 2024-08-29, 2025-02-28",
            "2025-03-31, 2025-09-30, 2026-03-31", "2025-12-31, 2026-06-30, 2026-12-31"})
    void closure_owes_a_review_after_six_and_one_after_twelve_months(LocalDate closedOn, LocalDate six,
            LocalDate twelve) {
        assertThat(Duties.of(new ReferralState.ClosedExited(closedOn, ExitReason.SUPPORT_COMPLETED)))
                .containsExactly(new Duty(Kind.SIX_MONTHS, six), new Duty(Kind.TWELVE_MONTHS, twelve));
    }

    @Test
    void the_second_review_counts_from_closure_however_late_the_first_was_held() {
        assertThat(Duties.of(new ReferralState.SixMonthReviewed(LocalDate.of(2026, 7, 20), LocalDate.of(2025, 8, 31))))
                .containsExactly(new Duty(Kind.TWELVE_MONTHS, LocalDate.of(2026, 8, 31)));
    }

    @Test
    void own_consent_is_asked_for_four_weeks_before_the_month_of_coming_of_age() {
        assertThat(Duties.of(new ReferralState.Adopted(DAY, DAY, LocalDate.of(2027, 3, 1)))).containsExactly(
                new Duty(Kind.MONTHLY, LocalDate.of(2026, 11, 12)),
                new Duty(Kind.OWN_CONSENT, LocalDate.of(2027, 2, 1)));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, 2026-02-28, true", "2026-02-28, 2026-03-31, true", "2026-02-28, 2026-04-01, false"})
    void a_review_is_on_time_within_31_days(LocalDate dueOn, LocalDate heldOn, boolean onTime) {
        assertThat(Duties.onTime(dueOn, heldOn)).isEqualTo(onTime);
    }

    /** A stage that is left out of the list would fall off every agenda. */
    @Test
    void every_stage_with_a_duty_is_looked_up_for_an_agenda() {
        List<ReferralState> states = List.of(new ReferralState.ListedForPanel(DAY, "M", DAY),
                new ReferralState.PanelDiscussed(DAY, "M"),
                new ReferralState.ConsentPending(DAY, DecisionMethod.UNANIMOUS),
                new ReferralState.ConsentRefused(DAY, DAY), new ReferralState.ConsentWithdrawn(DAY, DAY),
                new ReferralState.Adopted(DAY, DAY, null),
                new ReferralState.ClosedExited(DAY, ExitReason.OTHER), new ReferralState.SixMonthReviewed(DAY, DAY),
                new ReferralState.TwelveMonthReviewed(DAY, DAY), new ReferralState.ReviewExtended(DAY, DAY, null),
                new ReferralState.ReviewExtended(DAY, DAY, DAY), new ReferralState.Reopened(DAY, DAY));

        assertThat(states).allSatisfy(state -> assertThat(Duties.of(state)).isNotEmpty());
        assertThat(states.stream().map(ReferralState::code).distinct()).containsExactlyInAnyOrder(
                Duties.STAGES.toArray(StateCode[]::new));
    }

    @Test
    void closing_owes_two_reviews_holding_one_leaves_the_other_and_reopening_takes_back_what_is_left() {
        ReferralState supported = new ReferralState.Adopted(DAY.minusDays(20), DAY.minusDays(20), null);
        ReferralState closed = new ReferralState.ClosedExited(DAY, ExitReason.SUPPORT_COMPLETED);
        ReferralState six = new ReferralState.SixMonthReviewed(DAY.plusMonths(6), DAY);
        Duty first = new Duty(Kind.SIX_MONTHS, DAY.plusMonths(6));
        Duty second = new Duty(Kind.TWELVE_MONTHS, DAY.plusMonths(12));

        assertThat(ReviewChanges.of(supported, closed, false)).isEqualTo(new ReviewChanges(List.of(),
                List.of(new Duty(Kind.MONTHLY, DAY.minusDays(20).plusMonths(1))), List.of(first, second)));
        assertThat(ReviewChanges.of(closed, six, true))
                .isEqualTo(new ReviewChanges(List.of(first), List.of(), List.of()));
        assertThat(ReviewChanges.of(six, new ReferralState.Reopened(DAY.plusMonths(7), DAY), false))
                .isEqualTo(new ReviewChanges(List.of(), List.of(second), List.of()));
        assertThat(ReviewChanges.of(supported, supported, true).held()).hasSize(1);
        assertThat(ReviewChanges.of(supported, supported, true).due()).hasSize(1);
    }
}
