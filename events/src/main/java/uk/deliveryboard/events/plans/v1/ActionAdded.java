package uk.deliveryboard.events.plans.v1;

import java.time.LocalDate;
import java.util.UUID;

/** An action was entered in a plan. Fields: {@code schema/plans/action-added.v1.json}. */
public record ActionAdded(UUID planId, String agency, String taskCode, String dutyCode, LocalDate plannedStart,
        LocalDate due) implements PlansEvent {}
