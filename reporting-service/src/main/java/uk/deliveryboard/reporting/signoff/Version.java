package uk.deliveryboard.reporting.signoff;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import uk.deliveryboard.reporting.export.ExportFormat;

/**
 * A version of a quarter.
 *
 * @param frozenAt   when its figures were frozen
 * @param signedAt   when it was signed off, empty while it waits
 * @param policy     disclosure rules by which it was published
 * @param inputsHash SHA-256 over board, quarter, policy, positions and published numbers
 * @param positions  canonical JSON: first record not read, by projection, topic and partition
 * @param jsonHash   SHA-256 of the JSON
 * @param csvHash    SHA-256 of the CSV
 * @param pageHash   SHA-256 of the page's figures
 * @param fileHashes SHA-256 of the files to take along; none of a version from before they were kept
 */
public record Version(int number, String proposedBy, Instant frozenAt, Optional<Instant> signedAt, String policy,
        String inputsHash, String positions, String jsonHash, String csvHash, String pageHash,
        SortedMap<ExportFormat, String> fileHashes) {}
