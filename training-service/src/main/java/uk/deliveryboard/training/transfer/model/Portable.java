package uk.deliveryboard.training.transfer.model;

import java.time.LocalDate;
import java.util.UUID;
import uk.deliveryboard.training.completion.model.CompletionResult;

/**
 * A completion that goes along.
 *
 * @param recordId record of the agency left, which keeps it for its own history
 */
public record Portable(UUID recordId, String courseCode, LocalDate completedOn, CompletionResult result) {

    /** What the record that the next employer gets is known from: it leads back to the one that proves it. */
    public String sourceRecordId(UUID transferId) {
        return transferId + "/" + recordId;
    }
}
