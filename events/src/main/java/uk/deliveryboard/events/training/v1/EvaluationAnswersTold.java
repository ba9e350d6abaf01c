package uk.deliveryboard.events.training.v1;

import java.util.List;

/** What five more people answered. Fields: {@code schema/training/evaluation-answers-told.v1.json}. */
public record EvaluationAnswersTold(String agency, String quarter, String stage, int people,
        List<Counts> answers) implements TrainingEvent {

    /** @param counts how many answered 1, 2, 3, 4 and 5 */
    public record Counts(String question, List<Integer> counts) {

        public Counts {
            counts = List.copyOf(counts);
        }
    }

    public EvaluationAnswersTold {
        answers = List.copyOf(answers);
    }
}
