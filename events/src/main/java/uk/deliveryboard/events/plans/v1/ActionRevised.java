package uk.deliveryboard.events.plans.v1;

import java.time.LocalDate;
import java.util.UUID;

/** What an action of a draft says was changed. Fields: {@code schema/plans/action-revised.v1.json}. */
public record ActionRevised(UUID planId, String agency, String dutyCode, LocalDate plannedStart,
        LocalDate due) implements PlansEvent {}
