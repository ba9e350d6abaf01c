package uk.deliveryboard.training.completion.model;

import java.util.List;

/** What became of a submission. */
public sealed interface CompletionOutcome {

    record Recorded(TrainingRecord record) implements CompletionOutcome {}

    /**
     * It was on record.
     *
     * @param changed whether this submission proves it better than all before
     */
    record Duplicate(TrainingRecord record, boolean changed) implements CompletionOutcome {}

    record Refused(List<CompletionRefusal> reasons) implements CompletionOutcome {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
