package uk.deliveryboard.training.completion.model;

import java.util.UUID;

/** A completion as it is on record, with the strongest evidence there is for it. */
public record TrainingRecord(UUID id, RecordKey key, Evidence evidence) {

    /** This record, or a changed one where the evidence is stronger than all before. */
    public TrainingRecord with(Evidence another) {
        Evidence strongest = evidence.strongerOf(another);
        return strongest.equals(evidence) ? this : new TrainingRecord(id, key, strongest);
    }
}
