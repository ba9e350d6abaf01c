package uk.deliveryboard.reporting.signoff;

import java.time.Instant;
import java.util.Map;
import uk.deliveryboard.reporting.export.ExportFormat;
import uk.deliveryboard.reporting.signoff.Publishing.Published;

/**
 * Figures on their way to become a version.
 *
 * @param files     files to take along, made once and kept
 * @param pages     pages below the summary
 * @param positions canonical JSON of the positions in the log up to which they were counted
 */
public record Frozen(int version, Instant at, String policy, String positions, String inputsHash,
        Published published, Map<ExportFormat, byte[]> files, Map<KeptPage, Publishing.Page> pages) {}
