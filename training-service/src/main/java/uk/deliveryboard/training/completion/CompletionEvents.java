package uk.deliveryboard.training.completion;

import java.util.List;
import java.util.Map;
import uk.deliveryboard.training.completion.model.TrainingRecord;
import uk.deliveryboard.training.completion.model.WithdrawalReason;

/** Tells others, in the present transaction, of completions. */
public interface CompletionEvents {

    /** They are new, or proven by other evidence than before. */
    void recorded(String agency, List<TrainingRecord> records);

    /** They stand no longer, with the reason for each. */
    void voided(String agency, Map<TrainingRecord, WithdrawalReason> records);
}
