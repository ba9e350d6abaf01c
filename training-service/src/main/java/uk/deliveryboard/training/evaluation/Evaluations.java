package uk.deliveryboard.training.evaluation;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import uk.deliveryboard.training.evaluation.model.Answers;
import uk.deliveryboard.training.evaluation.model.Question;
import uk.deliveryboard.training.evaluation.model.Stage;

/** Answers to the evaluation of workshops, each agency's own. */
public interface Evaluations {

    /**
     * What somebody answers.
     *
     * @param respondent code that they keep through the stages; says nothing of who they are
     */
    record Answer(UUID workshop, Stage stage, String respondent, Map<Question, Integer> values) {}

    /** @return false where they answered at this stage before */
    boolean add(String agency, Answer answer);

    /** Of workshops held in a span of days, in whole groups of {@link Answers#FEWEST} in the order in which they came. */
    Map<Stage, Answers> of(String agency, LocalDate from, LocalDate to);
}
