package uk.deliveryboard.events.directory.v1;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * It was entered on which day an agency is there for the last time, and which agencies follow it. Fields:
 * {@code schema/directory/organisation-succeeded.v1.json}.
 */
public record OrganisationSucceeded(String code, LocalDate lastDay, List<String> successors,
        @Nullable String continuedBy) implements DirectoryEvent {}
