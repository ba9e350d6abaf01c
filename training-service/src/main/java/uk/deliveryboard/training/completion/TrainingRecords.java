package uk.deliveryboard.training.completion;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.deliveryboard.training.completion.model.Intake.Judgement.Accepted;
import uk.deliveryboard.training.completion.model.RecordKey;
import uk.deliveryboard.training.completion.model.TrainingRecord;

/** The training records of each agency's staff. */
public interface TrainingRecords {

    /**
     * Adds those whose natural key is new. Waits for others who add the same.
     *
     * @return ids added
     */
    Set<UUID> addMissing(String agency, Collection<TrainingRecord> records);

    /** Those with these keys, kept from changes by others until the transaction ends. */
    List<TrainingRecord> lock(Collection<RecordKey> keys);

    void change(Collection<TrainingRecord> records);

    /** Where a record is known from. */
    record Origin(UUID recordId, Accepted submission) {}

    /** Keeps origins that are not kept yet. */
    void addOrigins(String agency, List<Origin> origins);
}
