package uk.deliveryboard.events.plans.v1.register;

import java.time.LocalDate;

/** An entry no longer counts. Fields: {@code schema/plans/register-entry-withdrawn.v1.json}. */
public record RegisterEntryWithdrawn(String agency, String register, LocalDate withdrawnOn) implements RegisterEvent {}
