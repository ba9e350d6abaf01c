package uk.deliveryboard.events.plans.v1;

import java.time.LocalDate;
import java.util.UUID;

/** Another action took the place of an action, which no longer counts. Fields: {@code schema/plans/action-superseded.v1.json}. */
public record ActionSuperseded(UUID planId, String agency, LocalDate supersededOn,
        UUID supersededBy) implements PlansEvent {}
