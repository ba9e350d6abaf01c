package uk.deliveryboard.plans.action.model;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.deliveryboard.plans.action.model.progress.ActionFact;
import uk.deliveryboard.plans.model.Policy;
import uk.deliveryboard.plans.model.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.deliveryboard.plans.action.model.ActionExamples.QUARTER_START;
import static uk.deliveryboard.plans.action.model.ActionExamples.TODAY;
import static uk.deliveryboard.plans.action.model.ActionExamples.action;
import static uk.deliveryboard.plans.action.model.ActionExamples.day;
import static uk.deliveryboard.plans.action.model.ActionExamples.milestone;
import static uk.deliveryboard.plans.action.model.ActionExamples.reported;

class PlanActionTests {

    private static PlanAction added(String plannedStart, String due) {
        PlanAction example = action(day(plannedStart), day(due), new Execution.NotStarted(), reported(null));
        return PlanAction.added(UUID.randomUUID(), example.planId(), "agency", example.details(), List.of(), TODAY,
                QUARTER_START);
    }

    @Test
    void a_new_action_has_the_status_of_its_first_day() {
        assertThat(ActionFact.ofAddition(added("2027-01-05", "2027-03-31"), TODAY)).singleElement()
                .isInstanceOf(ActionFact.Added.class);
        PlanAction due = added("2026-11-22", "2027-03-31");
        assertThat(due.lifecycle()).isEqualTo(Lifecycle.DUE_NOT_STARTED);
        assertThat(ActionFact.ofAddition(due, TODAY)).containsExactly(new ActionFact.Added(due),
                new ActionFact.RagChanged(due, null, TODAY));
    }

    @Test
    void as_days_pass_a_status_changes_once_and_raises_the_version_once() {
        PlanAction notDue = added("2026-12-01", "2026-12-31");
        assertThat(notDue.lifecycle()).isEqualTo(Lifecycle.NOT_DUE);
        PlanAction due = notDue.reassessed(day("2026-12-01"), QUARTER_START);
        assertThat(due.version()).isEqualTo(2);
        assertThat(due.standing())
                .isEqualTo(new RagStanding(Rag.NO_INFORMATION, RagReason.NO_REPORT_THIS_QUARTER, day("2026-12-01")));
        assertThat(due.lifecycle()).isEqualTo(Lifecycle.DUE_NOT_STARTED);
        assertThat(due.reassessed(day("2026-12-02"), QUARTER_START)).isSameAs(due);
    }

    @Test
    void an_inverted_timescale_is_refused_with_a_suggestion() {
        PlanAction inverted = action(day("2015-10-01"), day("2015-03-31"), new Execution.NotStarted(), reported(null));
        assertThat(Policy.all(ActionPolicies.ALL, inverted)).containsExactly(new Refusal("/timescale/due",
                "timescale-inverted",
                "must not be before plannedStart; was plannedStart 2015-03-31 and due 2015-10-01 meant, or due 2016-03-31?"));
    }

    @Test
    void milestones_are_due_no_later_than_the_action() {
        PlanAction action = action(day("2026-09-01"), day("2026-12-31"), new Execution.NotStarted(),
                reported(null, milestone(1, "2026-12-31"), milestone(2, "2027-01-01")));
        assertThat(Policy.all(ActionPolicies.ALL, action)).extracting(Refusal::field, Refusal::code)
                .containsExactly(org.assertj.core.api.Assertions.tuple("/milestones/1/due", "milestone-after-due"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1", "0a", "01a", "1abc", "1A", "a1", "1a ", "1-a", "1234567a\n", "12345678a"})
    void what_is_no_task_code_is_none(String text) {
        assertThat(TaskCode.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1a", "12bc", "999999zz"})
    void task_codes_are_a_number_and_one_or_two_letters(String text) {
        assertThat(TaskCode.parse(text)).hasValue(new TaskCode(text));
    }
}
