package uk.deliveryboard.plans.plan;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.plans.action.ActionCopies;
import uk.deliveryboard.plans.model.Policy;
import uk.deliveryboard.plans.model.Refusal;
import uk.deliveryboard.plans.plan.model.Plan;
import uk.deliveryboard.plans.plan.model.PlanFact;
import uk.deliveryboard.plans.plan.model.PlanPolicies;
import uk.deliveryboard.platform.time.ClockConfiguration;

/** Opens a draft that is to replace a plan: its next edition (P-4), or the plan of the next period. */
@Component
public class OpenNextPlan {

    private final Plans plans;
    private final ActionCopies copies;
    private final PlanFacts facts;
    private final Clock clock;

    OpenNextPlan(Plans plans, ActionCopies copies, PlanFacts facts, Clock clock) {
        this.plans = plans;
        this.copies = copies;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * A draft with all that the plan in force says, to be changed.
     *
     * @param plan locked for the present transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PlanOutcome edition(Plan plan, long version) {
        if (plan.version() != version) {
            return new PlanOutcome.Stale();
        }
        if (!plan.status().isInForce()) {
            return notInForce();
        }
        Plan next = plan.nextEdition(UuidCreator.getTimeOrderedEpoch());
        try {
            plans.add(next, clock.instant());
        } catch (DuplicateKeyException e) {
            return new PlanOutcome.NotReady(
                    List.of(new Refusal("", "plan-edition-open", "a draft of the next edition is open")));
        }
        copies.copyAll(plan.id(), next.id(), ClockConfiguration.today(clock), clock.instant());
        facts.publish(new PlanFact.Created(next));
        return new PlanOutcome.Done(next);
    }

    /**
     * A draft for another period with the unfinished actions, their days later by the distance of the periods.
     *
     * @param plan locked for the present transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PlanOutcome carryOver(Plan plan, long version, String title, LocalDate periodFrom, LocalDate periodTo) {
        if (plan.version() != version) {
            return new PlanOutcome.Stale();
        }
        if (!plan.status().isInForce()) {
            return notInForce();
        }
        Plan next = plan.nextPeriod(UuidCreator.getTimeOrderedEpoch(), title, periodFrom, periodTo);
        List<Refusal> refusals = Policy.all(PlanPolicies.OF_THE_NEXT, new PlanPolicies.Succession(plan, next));
        if (!refusals.isEmpty()) {
            return new PlanOutcome.Refused(refusals);
        }
        plans.add(next, clock.instant());
        copies.copyUnfinished(plan.id(), next.id(), Period.between(plan.periodFrom(), periodFrom),
                ClockConfiguration.today(clock), clock.instant());
        facts.publish(new PlanFact.Created(next));
        return new PlanOutcome.Done(next);
    }

    private static PlanOutcome notInForce() {
        return new PlanOutcome.NotReady(List.of(new Refusal("", "plan-not-in-force", "the plan is not in force")));
    }
}
