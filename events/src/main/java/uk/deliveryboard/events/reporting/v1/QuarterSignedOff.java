package uk.deliveryboard.events.reporting.v1;

import java.time.LocalDate;

/** The figures of a quarter became final. Fields: {@code schema/reporting/quarter-signed-off.v1.json}. */
public record QuarterSignedOff(String board, String quarter, int version, LocalDate signedOffOn, String policy,
        String inputsSha256, String figuresSha256) implements ReportingEvent {}
