package uk.deliveryboard.events.directory.v1.office;

import uk.deliveryboard.events.EventData;

/** What the directory tells of the offices of agencies. The subject is one appointment to one of them. */
public sealed interface OfficeEvent extends EventData permits OfficeHeld, OfficeEnded {}
