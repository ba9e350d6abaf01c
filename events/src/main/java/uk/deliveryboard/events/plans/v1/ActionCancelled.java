package uk.deliveryboard.events.plans.v1;

import java.time.LocalDate;
import java.util.UUID;

/** An action was given up and no longer counts. Fields: {@code schema/plans/action-cancelled.v1.json}. */
public record ActionCancelled(UUID planId, String agency, LocalDate cancelledOn) implements PlansEvent {}
