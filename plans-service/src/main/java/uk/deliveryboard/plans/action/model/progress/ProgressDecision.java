package uk.deliveryboard.plans.action.model.progress;

import java.time.LocalDate;
import java.util.List;
import uk.deliveryboard.plans.action.model.Execution;
import uk.deliveryboard.plans.action.model.Lifecycle;
import uk.deliveryboard.plans.action.model.Milestone;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.action.model.PlanAction.Progress;
import uk.deliveryboard.plans.action.model.RagAssessment;
import uk.deliveryboard.plans.model.Policy;
import uk.deliveryboard.plans.model.Refusal;

/** What becomes of a progress report. */
public sealed interface ProgressDecision {

    /** @param after the action as the report leaves it, its next version */
    record Accepted(PlanAction after, List<ActionFact> facts) implements ProgressDecision {}

    record Refused(List<Refusal> refusals) implements ProgressDecision {}

    /** Finished and withdrawn actions take no reports. */
    record Closed(Lifecycle as) implements ProgressDecision {}

    static ProgressDecision decide(PlanAction action, ProgressReport report, LocalDate today, LocalDate quarterStart) {
        return switch (action.execution()) {
            case Execution.Finished finished -> new Closed(action.lifecycle());
            case Execution.Withdrawn withdrawn -> new Closed(action.lifecycle());
            case Execution.NotStarted notStarted -> judge(action, report, today, quarterStart);
            case Execution.Underway underway -> judge(action, report, today, quarterStart);
        };
    }

    private static ProgressDecision judge(PlanAction action, ProgressReport report, LocalDate today,
            LocalDate quarterStart) {
        List<Refusal> refusals = Policy.all(ProgressPolicies.ALL,
                new ProgressPolicies.Reported(action, report, today));
        if (!refusals.isEmpty()) {
            return new Refused(refusals);
        }
        PlanAction reported = new PlanAction(action.id(), action.planId(), action.agency(), action.details(),
                execution(action.execution(), report), progress(action.progress(), report, today), action.standing(),
                action.version() + 1);
        PlanAction after = reported
                .with(action.standing().next(RagAssessment.of(reported, today, quarterStart), today));
        return new Accepted(after, ActionFact.ofReport(action, after, report, today));
    }

    private static Execution execution(Execution before, ProgressReport report) {
        LocalDate start = report.startedOn() != null ? report.startedOn() : before.start();
        if (report.completedOn() != null) {
            return new Execution.Finished(start, report.completedOn());
        }
        return start == null ? new Execution.NotStarted() : new Execution.Underway(start);
    }

    private static Progress progress(Progress before, ProgressReport report, LocalDate today) {
        List<Milestone> milestones = before.milestones().stream()
                .map(each -> report.milestonesMet().contains(each.number()) ? each.met(today) : each).toList();
        LocalDate forecast = report.forecast() != null ? report.forecast() : before.forecast();
        return new Progress(milestones, forecast, today, report.recoveryNote(), report.claim());
    }
}
