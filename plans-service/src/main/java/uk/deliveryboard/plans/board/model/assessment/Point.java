package uk.deliveryboard.plans.board.model.assessment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an assessment says: a recommendation, a finding, or the grade of an item.
 *
 * @param ref  number or letter that it has there, unique within the assessment
 * @param text what it says; null for a recommendation of a CTLP, whose content is not kept here
 */
public record Point(UUID id, String ref, @Nullable String text, @Nullable Grade grade, Answer answer) {

    /** A grade and the one that the board wants. */
    public record Grade(Scale scale, String reached, String target) {

        public boolean isBelowTarget() {
            return scale.isBelow(reached, target);
        }
    }

    /** What the board made of a point. */
    public sealed interface Answer {

        record None() implements Answer {}

        record Action(UUID actionId, LocalDate on) implements Answer {}

        /** @param because why nothing is to be done about it */
        record Accepted(String because, LocalDate on) implements Answer {}
    }

    public boolean needsAnswer() {
        return grade == null || grade.isBelowTarget();
    }

    public boolean isOpen() {
        return needsAnswer() && answer instanceof Answer.None;
    }

    Point answered(Answer given) {
        return new Point(id, ref, text, grade, given);
    }
}
