package uk.deliveryboard.events.reporting.v1;

import uk.deliveryboard.events.EventData;

/** What becomes of the figures of a quarter. */
public sealed interface ReportingEvent extends EventData permits QuarterSignedOff, QuarterReopened {}
