package uk.deliveryboard.events.directory.v1.office;

import java.time.LocalDate;

/** The last day of somebody in an office was entered. Fields: {@code schema/directory/office-ended.v1.json}. */
public record OfficeEnded(String agency, String office, LocalDate lastDay) implements OfficeEvent {}
