package uk.deliveryboard.training.evaluation;

import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.training.evaluation.model.Group;
import uk.deliveryboard.training.evaluation.model.Stage;

/** What others are told of evaluations: groups, never a person. */
public interface EvaluationEvents {

    /** Within the transaction in which the group is complete. */
    void told(String agency, Quarter quarter, Stage stage, Group group);
}
