package uk.deliveryboard.plans.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.action.model.TaskCode;
import uk.deliveryboard.plans.action.model.progress.ProgressDecision;
import uk.deliveryboard.plans.action.model.progress.ProgressReport;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.platform.time.Quarter;

/** Takes a progress report on an action. Any outcome but {@code Reported} must end the transaction. */
@Component
public class ReportProgress {

    private final Actions actions;
    private final ActionFacts facts;
    private final Clock clock;

    ReportProgress(Actions actions, ActionFacts facts, Clock clock) {
        this.actions = actions;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * @param version  version of the action that the report is based on
     * @param reporter pseudonymous id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ProgressOutcome report(UUID planId, TaskCode taskCode, long version, ProgressReport report,
            String reporter) {
        PlanAction action = actions.find(planId, taskCode).orElse(null);
        if (action == null) {
            return new ProgressOutcome.NoSuchAction();
        }
        if (action.version() != version) {
            return new ProgressOutcome.Stale();
        }
        LocalDate today = ClockConfiguration.today(clock);
        return switch (ProgressDecision.decide(action, report, today, Quarter.of(today).firstDay())) {
            case ProgressDecision.Refused(var refusals) -> new ProgressOutcome.Refused(refusals);
            case ProgressDecision.Closed(var as) -> new ProgressOutcome.Closed(as);
            case ProgressDecision.Accepted accepted -> store(accepted, report, reporter);
        };
    }

    private ProgressOutcome store(ProgressDecision.Accepted accepted, ProgressReport report, String reporter) {
        if (!actions.save(accepted.after())) {
            return new ProgressOutcome.Stale();
        }
        actions.keep(new ProgressNote(clock.instant(), reporter, report), accepted.after());
        facts.publish(accepted.facts());
        return new ProgressOutcome.Reported(accepted.after());
    }
}
