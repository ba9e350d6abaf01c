package uk.deliveryboard.events.plans.v1;

import java.time.LocalDate;

/** A delivery plan was reviewed by its board or audited. Fields: {@code schema/plans/plan-reviewed.v1.json}. */
public record PlanReviewed(String agency, String kind, LocalDate heldOn, String quarter,
        LocalDate nextDue) implements PlansEvent {}
