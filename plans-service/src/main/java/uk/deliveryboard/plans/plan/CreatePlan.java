package uk.deliveryboard.plans.plan;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.plans.directory.Agencies;
import uk.deliveryboard.plans.model.Policy;
import uk.deliveryboard.plans.model.Refusal;
import uk.deliveryboard.plans.plan.model.Plan;
import uk.deliveryboard.plans.plan.model.PlanFact;
import uk.deliveryboard.plans.plan.model.PlanPolicies;

/** Opens a plan of a registered agency. */
@Component
public class CreatePlan {

    private final Plans plans;
    private final Agencies agencies;
    private final PlanFacts facts;
    private final Clock clock;

    CreatePlan(Plans plans, Agencies agencies, PlanFacts facts, Clock clock) {
        this.plans = plans;
        this.agencies = agencies;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public CreationOutcome create(NewPlan wanted) {
        Plan plan = wanted.plan();
        List<Refusal> refusals = Stream
                .concat(Policy.all(PlanPolicies.ALL, plan).stream(), Policy.all(NewPlan.ALL, wanted).stream()).toList();
        if (!refusals.isEmpty()) {
            return new CreationOutcome.Refused(refusals);
        }
        if (!agencies.has(plan.agency())) {
            return new CreationOutcome.AgencyNotRegistered();
        }
        plans.add(plan, clock.instant());
        facts.publish(new PlanFact.Created(plan));
        return new CreationOutcome.Created(plan);
    }
}
