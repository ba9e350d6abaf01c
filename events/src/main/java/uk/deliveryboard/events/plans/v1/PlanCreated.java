package uk.deliveryboard.events.plans.v1;

import java.time.LocalDate;

/** An agency opened a delivery plan. Fields: {@code schema/plans/plan-created.v1.json}. */
public record PlanCreated(String agency, String planType, LocalDate periodFrom,
        LocalDate periodTo) implements PlansEvent {}
