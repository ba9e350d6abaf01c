package uk.deliveryboard.events.directory.v1;

import java.time.LocalDate;
import java.util.List;

/** An agency was entered in the directory, or its entry changed. Carries the whole entry. Fields: {@code schema/directory/organisation-registered.v1.json}. */
public record OrganisationRegistered(String code, String organisationName, String organisationType,
        boolean specifiedAuthority, List<String> boards, LocalDate activeFrom) implements DirectoryEvent {}
