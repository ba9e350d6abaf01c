package uk.deliveryboard.plans.action;

import java.time.Instant;
import uk.deliveryboard.plans.action.model.progress.ProgressReport;

/**
 * A report as it was made.
 *
 * @param by pseudonymous id of the reporter
 */
public record ProgressNote(Instant at, String by, ProgressReport report) {}
