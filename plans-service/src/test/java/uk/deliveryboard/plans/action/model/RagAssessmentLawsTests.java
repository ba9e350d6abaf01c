package uk.deliveryboard.plans.action.model;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.deliveryboard.plans.action.model.ActionExamples.QUARTER_START;
import static uk.deliveryboard.plans.action.model.ActionExamples.TODAY;

/** What holds of every action whatever was reported on it. */
class RagAssessmentLawsTests {

    @Property
    void overdue_beats_everything_that_is_not_over(@ForAll("actions") PlanAction action) {
        if (isOpen(action) && TODAY.isAfter(action.due())) {
            assertThat(assess(action)).isEqualTo(
                    new RagAssessment.BehindOrNotHappening(RagAssessment.Cause.OVERDUE));
        }
    }

    @Property
    void completed_beats_overdue_and_says_whether_it_was_late(@ForAll("actions") PlanAction action) {
        if (action.execution() instanceof Execution.Finished finished) {
            assertThat(assess(action))
                    .isEqualTo(new RagAssessment.Completed(finished.completedOn().isAfter(action.due())));
        }
    }

    @Property
    void an_action_has_no_status_only_when_withdrawn_or_not_due(@ForAll("actions") PlanAction action) {
        boolean notDue = action.execution() instanceof Execution.NotStarted
                && TODAY.isBefore(action.timescale().plannedStart()) && !TODAY.isAfter(action.due());
        boolean withdrawn = action.execution() instanceof Execution.Withdrawn;
        assertThat(assess(action).rag() == null).isEqualTo(notDue || withdrawn);
    }

    @Property
    void nothing_green_or_amber_without_a_report_this_quarter(@ForAll("actions") PlanAction action) {
        LocalDate reportedOn = action.progress().reportedOn();
        if (reportedOn == null || reportedOn.isBefore(QUARTER_START)) {
            assertThat(assess(action).rag()).isNotIn(Rag.ON_SCHEDULE, Rag.HAPPENING_BEHIND_SCHEDULE);
        }
    }

    @Property
    void a_claim_never_moves_the_computed_status(@ForAll("actions") PlanAction action, @ForAll Rag claimed) {
        var progress = action.progress();
        var claiming = new PlanAction(action.id(), action.planId(), action.agency(), action.details(),
                action.execution(), new PlanAction.Progress(progress.milestones(), progress.forecast(),
                        progress.reportedOn(), progress.recoveryNote(), new Claim(claimed, "because")),
                action.standing(), action.version());
        assertThat(assess(claiming)).isEqualTo(assess(action));
    }

    @Property
    void every_status_can_be_shown_with_its_reason(@ForAll("actions") PlanAction action) {
        RagAssessment assessment = assess(action);
        assertThat(assessment.rag() == null)
                .isEqualTo(assessment.reason() == RagReason.WITHDRAWN || assessment.reason() == RagReason.NOT_DUE);
    }

    @Property
    void assessing_twice_on_one_day_changes_nothing_more(@ForAll("actions") PlanAction action) {
        PlanAction once = action.reassessed(TODAY, QUARTER_START);
        assertThat(once.reassessed(TODAY, QUARTER_START)).isSameAs(once);
    }

    private static RagAssessment assess(PlanAction action) {
        return RagAssessment.of(action, TODAY, QUARTER_START);
    }

    private static boolean isOpen(PlanAction action) {
        return action.execution() instanceof Execution.NotStarted
                || action.execution() instanceof Execution.Underway;
    }

    @Provide
    Arbitrary<PlanAction> actions() {
        return Combinators.combine(days(), days(), executions(), progress())
                .as((start, due, execution, progress) -> ActionExamples.action(
                        start.isAfter(due) ? due : start, start.isAfter(due) ? start : due, execution, progress));
    }

    private static Arbitrary<LocalDate> days() {
        return Dates.dates().between(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 2, 1));
    }

    private static Arbitrary<Execution> executions() {
        return Arbitraries.oneOf(Arbitraries.create(Execution.NotStarted::new),
                days().map(Execution.Underway::new), days().map(day -> new Execution.Finished(null, day)),
                Arbitraries.of(Execution.Withdrawal.class).map(Execution.Withdrawn::new));
    }

    private static Arbitrary<PlanAction.Progress> progress() {
        Arbitrary<Milestone> milestones = Combinators.combine(days(), days().injectNull(0.5))
                .as((due, met) -> new Milestone(1, "Milestone", due, met));
        return Combinators.combine(milestones.list().ofMaxSize(2), days().injectNull(0.3), days().injectNull(0.3),
                Arbitraries.of("recovery").injectNull(0.5))
                .as((steps, forecast, reported, recovery) -> new PlanAction.Progress(List.copyOf(steps), forecast,
                        reported, recovery, null));
    }
}
