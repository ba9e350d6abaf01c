package uk.deliveryboard.training.completion.model;

import java.util.List;
import java.util.UUID;

/**
 * A completion as it is on record, with the strongest evidence there is for it.
 *
 * @param voided whether every source has taken back what it said; the evidence is then the last that there was
 */
public record TrainingRecord(UUID id, RecordKey key, Evidence evidence, boolean voided) {

    /** This record, or a changed one where the evidence is stronger than all before or there was none left. */
    public TrainingRecord with(Evidence another) {
        Evidence strongest = voided ? another : evidence.strongerOf(another);
        return !voided && strongest.equals(evidence) ? this : new TrainingRecord(id, key, strongest, false);
    }

    /** Rule T-3: what is left of it where only this evidence still stands. */
    public TrainingRecord standingOn(List<Evidence> left) {
        return left.stream().reduce(Evidence::strongerOf)
                .map(strongest -> new TrainingRecord(id, key, strongest, false))
                .orElseGet(() -> new TrainingRecord(id, key, evidence, true));
    }
}
