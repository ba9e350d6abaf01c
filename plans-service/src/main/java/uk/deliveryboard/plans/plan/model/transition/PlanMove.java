package uk.deliveryboard.plans.plan.model.transition;

/** What can be done to a plan as a whole. */
public enum PlanMove {
    SUBMIT,
    RETURN,
    APPROVE,
    ADOPT,
    EXTEND,
    CLOSE,
    /** Follows from the adoption of the next edition; nobody asks for it. */
    SUPERSEDE,
    WITHDRAW
}
