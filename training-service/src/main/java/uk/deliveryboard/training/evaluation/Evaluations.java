package uk.deliveryboard.training.evaluation;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.training.evaluation.model.Answers;
import uk.deliveryboard.training.evaluation.model.Group;
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

    /** @return false where there is none under this code, or others were told of it, in a group that stays as it is */
    boolean remove(String agency, UUID workshop, Stage stage, String respondent);

    /** Whether it is in a group that others were told of. */
    boolean isTold(String agency, UUID workshop, Stage stage, String respondent);

    /**
     * The next whole group of {@link Answers#FEWEST} that nobody has been told of, in the order in which they answered;
     * from now on they count as told. Empty where there are too few, or their workshop is cancelled.
     */
    Optional<Group> nextGroup(String agency, Quarter quarter, Stage stage);

    /** Everything that was told of workshops held in a quarter: whole groups. */
    Map<Stage, Answers> of(String agency, Quarter quarter);
}
