package uk.deliveryboard.plans.plan;

import uk.deliveryboard.plans.plan.model.PlanFact;

/** Tells the other services what became true of plans, in the present transaction. */
public interface PlanFacts {

    void publish(PlanFact fact);
}
