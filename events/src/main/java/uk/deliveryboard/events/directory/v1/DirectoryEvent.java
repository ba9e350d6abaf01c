package uk.deliveryboard.events.directory.v1;

import uk.deliveryboard.events.EventData;

/** What the directory of agencies tells the other services. */
public sealed interface DirectoryEvent extends EventData permits OrganisationRegistered, OrganisationSucceeded {}
