package uk.deliveryboard.events.plans.v1;

import java.time.LocalDate;

/** The Prevent lead assessed the equality impact of an edition of a plan. Fields: {@code schema/plans/equality-assessed.v1.json}. */
public record EqualityAssessed(String agency, int edition, LocalDate assessedOn,
        String outcome) implements PlansEvent {}
