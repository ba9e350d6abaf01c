package uk.deliveryboard.training.completion.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * Records by natural key, into which accepted submissions are entered one after the other. However often and in
 * whatever order they are entered, the same records come out.
 */
public final class Ledger {

    private final Map<RecordKey, TrainingRecord> stored = new LinkedHashMap<>();
    private final Map<RecordKey, TrainingRecord> records = new LinkedHashMap<>();
    private final Function<RecordKey, UUID> ids;

    /** @param ids gives the id of a new record */
    public Ledger(Collection<TrainingRecord> stored, Function<RecordKey, UUID> ids) {
        stored.forEach(record -> this.stored.put(record.key(), record));
        this.records.putAll(this.stored);
        this.ids = ids;
    }

    /** @return one outcome for each submission, in their order */
    public List<CompletionOutcome> enter(List<Intake.Judgement.Accepted> submissions) {
        return submissions.stream().map(this::enter).toList();
    }

    private CompletionOutcome enter(Intake.Judgement.Accepted accepted) {
        TrainingRecord before = records.get(accepted.key());
        if (before == null) {
            TrainingRecord record = new TrainingRecord(ids.apply(accepted.key()), accepted.key(),
                    accepted.evidence(), false);
            records.put(accepted.key(), record);
            return new CompletionOutcome.Recorded(record);
        }
        TrainingRecord after = before.with(accepted.evidence());
        records.put(accepted.key(), after);
        return new CompletionOutcome.Duplicate(after, !after.equals(before));
    }

    public TrainingRecord record(RecordKey key) {
        return Objects.requireNonNull(records.get(key));
    }

    /** Records that were there before and have got stronger evidence. */
    public List<TrainingRecord> changed() {
        return stored.values().stream().map(before -> record(before.key()))
                .filter(record -> !record.equals(stored.get(record.key()))).toList();
    }

    public List<TrainingRecord> added() {
        return records.values().stream().filter(record -> !stored.containsKey(record.key())).toList();
    }
}
