package uk.deliveryboard.training.completion;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.deliveryboard.training.completion.model.CompletionResult;
import uk.deliveryboard.training.completion.model.Intake.Judgement.Accepted;
import uk.deliveryboard.training.completion.model.RecordKey;
import uk.deliveryboard.training.completion.model.Source;
import uk.deliveryboard.training.completion.model.TrainingRecord;
import uk.deliveryboard.training.completion.model.Verification;
import uk.deliveryboard.training.completion.model.WithdrawalReason;

/**
 * The training records of each agency's staff. Whoever adds or locks records holds the people first, as
 * {@link uk.deliveryboard.training.staff.Staff#hold} says.
 */
public interface TrainingRecords {

    /**
     * Adds those whose natural key is new. Waits for others who add the same, or write other records of these people.
     *
     * @return ids added
     */
    Set<UUID> addMissing(String agency, Collection<TrainingRecord> records);

    /** Those with these keys, kept from changes by others until the transaction ends. */
    List<TrainingRecord> lock(Collection<RecordKey> keys);

    void change(Collection<TrainingRecord> records);

    /** Where a record is known from. */
    record Origin(UUID recordId, Accepted submission) {}

    /** Keeps origins that are not kept yet; those that were taken back stand again. */
    void addOrigins(String agency, List<Origin> origins);

    /** Those that are known from these, kept from changes by others until the transaction ends. */
    List<TrainingRecord> lock(String agency, Source source, Collection<String> sourceRecordIds);

    /**
     * Notes that a source takes back what it said.
     *
     * @return records of which it was not taken back before, and why it is
     */
    Map<UUID, WithdrawalReason> withdraw(String agency, Source source, Map<String, WithdrawalReason> reasons);

    Optional<TrainingRecord> lock(String agency, UUID recordId);

    /**
     * Notes that somebody takes back what these sources say of a record.
     *
     * @return whether any of them said so until now
     */
    boolean withdraw(String agency, UUID recordId, Set<Source> sources, WithdrawalReason reason, String by);

    /** What a source says of a record. */
    record Said(UUID recordId, String courseCode, CompletionResult result, Verification verification) {}

    /** All that is said of these records and was not taken back. */
    List<Said> said(Collection<UUID> records);
}
