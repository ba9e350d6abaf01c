package uk.deliveryboard.training.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.training.evaluation.model.Group;

/**
 * Takes an answer, and tells others of every group that is then complete. A group that was told is never taken back, not
 * even with its workshop: what is known before and after would give away who is missing.
 */
@Component
public class EnterEvaluation {

    private final Evaluations evaluations;
    private final EvaluationEvents events;

    EnterEvaluation(Evaluations evaluations, EvaluationEvents events) {
        this.evaluations = evaluations;
        this.events = events;
    }

    /**
     * @param heldOn day of the workshop
     * @return false where they answered at this stage before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean enter(String agency, Evaluations.Answer answer, LocalDate heldOn) {
        if (!evaluations.add(agency, answer)) {
            return false;
        }
        Quarter quarter = Quarter.of(heldOn);
        for (Optional<Group> next = evaluations.nextGroup(agency, quarter, answer.stage()); next
                .isPresent(); next = evaluations.nextGroup(agency, quarter, answer.stage())) {
            events.told(agency, quarter, answer.stage(), next.get());
        }
        return true;
    }
}
