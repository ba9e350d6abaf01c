package uk.deliveryboard.events.plans.v1.register;

import java.time.LocalDate;

/** An agency decided on an external speaker or on premises. Fields: {@code schema/plans/speaker-check-decided.v1.json}. */
public record SpeakerCheckDecided(String agency, String kind, String verdict, LocalDate eventOn, LocalDate decidedOn,
        boolean justified) implements RegisterEvent {}
