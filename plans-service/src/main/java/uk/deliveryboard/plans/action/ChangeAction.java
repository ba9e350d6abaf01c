package uk.deliveryboard.plans.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.plans.action.model.ActionPolicies;
import uk.deliveryboard.plans.action.model.Execution;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.action.model.TaskCode;
import uk.deliveryboard.plans.action.model.progress.ActionFact;
import uk.deliveryboard.plans.action.model.withdrawal.WithdrawalDecision;
import uk.deliveryboard.plans.model.Policy;
import uk.deliveryboard.plans.model.Refusal;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.platform.time.Quarter;

/** Changes what an action says, or takes it out of its plan. */
@Component
public class ChangeAction {

    /**
     * A wish to take an action out of its plan.
     *
     * @param why in words; never leaves the service but through its API
     */
    public record Withdrawal(Execution.Withdrawal as, @Nullable TaskCode supersededBy, String why) {}

    private final Actions actions;
    private final ActionFacts facts;
    private final Clock clock;

    ChangeAction(Actions actions, ActionFacts facts, Clock clock) {
        this.actions = actions;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param details with the task code that the action has */
    @Transactional(propagation = Propagation.MANDATORY)
    public ChangeOutcome revise(UUID planId, long version, PlanAction.Details details) {
        PlanAction before = actions.lock(planId, details.taskCode()).orElse(null);
        if (before == null) {
            return new ChangeOutcome.NoSuchAction();
        }
        if (before.version() != version) {
            return new ChangeOutcome.Stale(before);
        }
        if (before.execution().isOver()) {
            return new ChangeOutcome.Closed(before.lifecycle());
        }
        LocalDate today = ClockConfiguration.today(clock);
        PlanAction after = before.revised(details, today, Quarter.of(today).firstDay());
        List<Refusal> refusals = Policy.all(ActionPolicies.ALL, after);
        if (!refusals.isEmpty()) {
            return new ChangeOutcome.Refused(refusals);
        }
        actions.saveDetails(after);
        if (after.isInForce()) {
            facts.publish(ActionFact.ofRevision(before, after, today));
        }
        return new ChangeOutcome.Changed(after);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public ChangeOutcome withdraw(UUID planId, TaskCode code, long version, Withdrawal withdrawal) {
        PlanAction before = actions.lock(planId, code).orElse(null);
        if (before == null) {
            return new ChangeOutcome.NoSuchAction();
        }
        if (before.version() != version) {
            return new ChangeOutcome.Stale(before);
        }
        TaskCode by = withdrawal.supersededBy();
        PlanAction successor = by == null ? null : actions.find(planId, by).orElse(null);
        LocalDate today = ClockConfiguration.today(clock);
        return switch (WithdrawalDecision.decide(before, withdrawal.as(),
                new WithdrawalDecision.Successor(by != null, successor), today)) {
            case WithdrawalDecision.Closed(var as) -> new ChangeOutcome.Closed(as);
            case WithdrawalDecision.Refused(var refusals) -> new ChangeOutcome.Refused(refusals);
            case WithdrawalDecision.Accepted(PlanAction after) -> {
                actions.saveWithdrawal(after, successor == null ? null : successor.id(), withdrawal.why());
                if (before.isInForce()) {
                    facts.publish(successor == null
                            ? ActionFact.ofCancellation(before, after, today)
                            : ActionFact.ofSupersession(before, after, successor.id(), today));
                }
                yield new ChangeOutcome.Changed(after);
            }
        };
    }
}
