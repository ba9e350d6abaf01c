package uk.deliveryboard.plans.action;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.plans.action.model.ActionPolicies;
import uk.deliveryboard.plans.action.model.Milestone;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.action.model.progress.ActionFact;
import uk.deliveryboard.plans.model.Policy;
import uk.deliveryboard.plans.model.Refusal;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.platform.time.Quarter;

/** Adds an action to a plan. */
@Component
public class AddAction {

    private final Actions actions;
    private final ActionFacts facts;
    private final Clock clock;

    AddAction(Actions actions, ActionFacts facts, Clock clock) {
        this.actions = actions;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param inForce false in a draft that is to replace another plan: nothing is told of it yet */
    @Transactional(propagation = Propagation.MANDATORY)
    public AdditionOutcome add(UUID planId, String agency, PlanAction.Details details, List<Milestone> milestones,
            boolean inForce) {
        LocalDate today = ClockConfiguration.today(clock);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        PlanAction action = inForce
                ? PlanAction.added(id, planId, agency, details, milestones, today, Quarter.of(today).firstDay())
                : PlanAction.drafted(id, planId, agency, details, milestones, today);
        List<Refusal> refusals = Policy.all(ActionPolicies.ALL, action);
        if (!refusals.isEmpty()) {
            return new AdditionOutcome.Refused(refusals);
        }
        if (!actions.add(action, clock.instant())) {
            return new AdditionOutcome.TaskCodeTaken();
        }
        if (inForce) {
            facts.publish(ActionFact.ofAddition(action, today));
        }
        return new AdditionOutcome.Added(action);
    }
}
