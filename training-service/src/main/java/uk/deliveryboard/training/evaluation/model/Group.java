package uk.deliveryboard.training.evaluation.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What {@link Answers#FEWEST} people answered, each question counted by itself: who gave which answers together is not
 * in it.
 *
 * @param counts how many answered 1, 2, 3, 4 and 5 to each question
 */
public record Group(Map<Question, List<Integer>> counts) {

    public Group {
        EnumMap<Question, List<Integer>> ordered = new EnumMap<>(Question.class);
        counts.forEach((question, each) -> {
            if (each.stream().mapToInt(Integer::intValue).sum() != Answers.FEWEST) {
                throw new IllegalArgumentException("not a whole group");
            }
            ordered.put(question, List.copyOf(each));
        });
        counts = java.util.Collections.unmodifiableMap(ordered);
    }
}
