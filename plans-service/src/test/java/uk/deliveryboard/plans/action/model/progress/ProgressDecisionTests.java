package uk.deliveryboard.plans.action.model.progress;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.plans.action.model.ActionExamples;
import uk.deliveryboard.plans.action.model.Claim;
import uk.deliveryboard.plans.action.model.Execution;
import uk.deliveryboard.plans.action.model.Lifecycle;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.action.model.Rag;
import uk.deliveryboard.plans.model.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.deliveryboard.plans.action.model.ActionExamples.QUARTER_START;
import static uk.deliveryboard.plans.action.model.ActionExamples.TODAY;
import static uk.deliveryboard.plans.action.model.ActionExamples.day;
import static uk.deliveryboard.plans.action.model.ActionExamples.reported;
import static uk.deliveryboard.plans.action.model.ActionExamples.underway;

class ProgressDecisionTests {

    private static ProgressReport report(@Nullable String started, @Nullable String forecast,
            @Nullable String completed, List<Integer> met, @Nullable Rag claimed, @Nullable String reason) {
        return new ProgressReport("Note", Confidence.CONFIRMED, day(started), day(forecast), day(completed), met, null,
                claimed, reason);
    }

    private static ProgressReport plain() {
        return report(null, null, null, List.of(), null, null);
    }

    private static ProgressDecision decide(PlanAction action, ProgressReport report) {
        return ProgressDecision.decide(action, report, TODAY, QUARTER_START);
    }

    private static PlanAction accepted(PlanAction action, ProgressReport report) {
        return ((ProgressDecision.Accepted) decide(action, report)).after();
    }

    private static PlanAction notStarted() {
        return ActionExamples.action(day("2026-09-01"), day("2026-12-31"), new Execution.NotStarted(), reported(null));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            start tomorrow             | 2026-11-23 | -          | -  | -           | -       | /startedOn        | in-the-future
            end tomorrow               | -          | 2026-11-23 | -  | -           | -       | /completedOn      | in-the-future
            end before reported start  | 2026-11-10 | 2026-11-09 | -  | -           | -       | /completedOn      | before-the-start
            end before known start     | -          | 2026-08-31 | -  | -           | -       | /completedOn      | before-the-start
            milestone of nobody        | -          | -          | 3  | -           | -       | /milestonesMet/0  | milestone-unknown
            claim without reason       | -          | -          | -  | ON_SCHEDULE | -       | /claimedRagReason | claim-without-reason
            reason without claim       | -          | -          | -  | -           | because | /claimedRag       | reason-without-claim
            """)
    void a_report_that_breaks_a_rule_is_refused_where_it_breaks_it(String name, String started, String completed,
            Integer met, Rag claimed, String reason, String field, String code) {
        var report = report(started, null, completed, met == null ? List.of() : List.of(met), claimed, reason);

        assertThat(decide(underway(), report)).isInstanceOfSatisfying(ProgressDecision.Refused.class,
                refused -> assertThat(refused.refusals()).extracting(Refusal::field, Refusal::code)
                        .containsExactly(org.assertj.core.api.Assertions.tuple(field, code)));
    }

    @Test
    void all_broken_rules_are_named_at_once() {
        var report = report("2026-11-23", null, "2026-11-24", List.of(1, 9), Rag.COMPLETED, null);
        assertThat(decide(underway(), report)).isInstanceOfSatisfying(ProgressDecision.Refused.class,
                refused -> assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("in-the-future",
                        "in-the-future", "milestone-unknown", "claim-without-reason"));
    }

    @Test
    void today_is_not_the_future_and_start_and_end_may_be_one_day() {
        PlanAction after = accepted(notStarted(), report("2026-11-22", null, "2026-11-22", List.of(), null, null));
        assertThat(after.lifecycle()).isEqualTo(Lifecycle.COMPLETED);
        assertThat(after.completedLate()).isFalse();
    }

    @Test
    void what_a_report_leaves_out_stays_but_recovery_and_claim_are_of_one_report() {
        var claiming = new ProgressReport("Note", Confidence.BELIEVED, null, day("2027-01-15"), null, List.of(1),
                "More trainers", Rag.ON_SCHEDULE, "They are booked");
        PlanAction first = accepted(underway(), claiming);
        PlanAction second = accepted(first, plain());

        assertThat(first.progress().claim()).isEqualTo(new Claim(Rag.ON_SCHEDULE, "They are booked"));
        assertThat(first.divergentClaim()).isEqualTo(Rag.ON_SCHEDULE);
        assertThat(second.progress().forecast()).isEqualTo("2027-01-15");
        assertThat(second.execution()).isEqualTo(new Execution.Underway(day("2026-09-01")));
        assertThat(second.progress().milestones().getFirst().metOn()).isEqualTo(TODAY);
        assertThat(second.progress().recoveryNote()).isNull();
        assertThat(second.progress().claim()).isNull();
        assertThat(second.version()).isEqualTo(3);
    }

    @Test
    void a_milestone_reported_twice_keeps_its_first_day() {
        PlanAction once = accepted(underway(), report(null, null, null, List.of(1), null, null));
        var later = (ProgressDecision.Accepted) ProgressDecision.decide(once,
                report(null, null, null, List.of(1), null, null), TODAY.plusDays(3), QUARTER_START);
        assertThat(later.after().progress().milestones().getFirst().metOn()).isEqualTo(TODAY);
    }

    @Test
    void finished_and_withdrawn_actions_take_no_reports() {
        PlanAction finished = ActionExamples.action(day("2026-09-01"), day("2026-12-31"),
                new Execution.Finished(null, day("2026-11-01")), reported(null));
        PlanAction cancelled = ActionExamples.action(day("2026-09-01"), day("2026-12-31"),
                new Execution.Withdrawn(Execution.Withdrawal.CANCELLED), reported(null));
        assertThat(decide(finished, plain())).isEqualTo(new ProgressDecision.Closed(Lifecycle.COMPLETED));
        assertThat(decide(cancelled, plain())).isEqualTo(new ProgressDecision.Closed(Lifecycle.CANCELLED));
    }

    @Test
    void a_report_is_a_fact_and_a_changed_status_another() {
        var fromNothing = (ProgressDecision.Accepted) decide(notStarted(),
                report("2026-11-01", null, null, List.of(), null, null));
        var unchanged = (ProgressDecision.Accepted) decide(underway(), plain());
        var claimed = (ProgressDecision.Accepted) decide(underway(),
                report(null, null, null, List.of(), Rag.BEHIND_OR_NOT_HAPPENING, "It is not"));
        var agreeing = (ProgressDecision.Accepted) decide(underway(),
                report(null, null, null, List.of(), Rag.ON_SCHEDULE, "It is"));

        assertThat(fromNothing.facts()).hasSize(2).last().isEqualTo(
                new ActionFact.RagChanged(fromNothing.after(), Rag.NO_INFORMATION, TODAY));
        assertThat(unchanged.facts()).singleElement().isInstanceOf(ActionFact.Progressed.class);
        assertThat(claimed.facts()).last()
                .isEqualTo(new ActionFact.RagChanged(claimed.after(), Rag.ON_SCHEDULE, TODAY));
        assertThat(agreeing.facts()).singleElement().isInstanceOf(ActionFact.Progressed.class);
    }
}
