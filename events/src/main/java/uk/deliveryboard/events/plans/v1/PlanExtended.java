package uk.deliveryboard.events.plans.v1;

import java.time.LocalDate;

/** A delivery plan in force runs longer than planned. Fields: {@code schema/plans/plan-extended.v1.json}. */
public record PlanExtended(String agency, LocalDate extendedOn, LocalDate extendedTo) implements PlansEvent {}
