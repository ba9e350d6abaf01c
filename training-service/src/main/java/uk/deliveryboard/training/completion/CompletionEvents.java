package uk.deliveryboard.training.completion;

import java.util.List;
import uk.deliveryboard.training.completion.model.TrainingRecord;

/** Tells others, in the present transaction, of completions that are new or better proven than before. */
public interface CompletionEvents {

    void recorded(String agency, List<TrainingRecord> records);
}
