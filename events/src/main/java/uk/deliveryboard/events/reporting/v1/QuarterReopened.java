package uk.deliveryboard.events.reporting.v1;

import java.time.LocalDate;

/** A quarter that was final is worked on again. Fields: {@code schema/reporting/quarter-reopened.v1.json}. */
public record QuarterReopened(String board, String quarter, int version, LocalDate reopenedOn)
        implements
            ReportingEvent {}
