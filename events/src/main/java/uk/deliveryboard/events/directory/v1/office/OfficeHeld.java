package uk.deliveryboard.events.directory.v1.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody was entered as the holder of an office. Fields: {@code schema/directory/office-held.v1.json}. */
public record OfficeHeld(String agency, String office, LocalDate since,
        @Nullable LocalDate until) implements OfficeEvent {}
