package uk.deliveryboard.training.evaluation;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.training.evaluation.model.Stage;

/**
 * Takes an answer back on the wish of who gave it. They name it by the code that they made up: nobody here can find it for
 * them, since it is tied to nobody.
 *
 * <p>Until it is in a group of five that was told, it is deleted, and nothing that anybody was told changes by it. From
 * then on it stays (it can no longer be told whose it is: UK GDPR, Article 11): the group was told as five people added up, and a
 * group of four beside it would show, by the difference, what the fifth had answered.
 */
@Component
public class WithdrawAnswer {

    /** What became of it. */
    public enum Outcome {
        WITHDRAWN, TOLD, UNKNOWN
    }

    private final Evaluations evaluations;

    WithdrawAnswer(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    /** @param respondent code under which it was given */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome withdraw(String agency, UUID workshop, Stage stage, String respondent) {
        if (evaluations.remove(agency, workshop, stage, respondent)) {
            return Outcome.WITHDRAWN;
        }
        return evaluations.isTold(agency, workshop, stage, respondent) ? Outcome.TOLD : Outcome.UNKNOWN;
    }
}
