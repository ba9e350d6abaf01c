package uk.deliveryboard.reporting.dashboard.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * What the workshops of a quarter changed (K12), as those who were there say of themselves. Every number is of whole groups
 * of at least five people.
 */
public record Impact(Map<Question, Map<Stage, Sums>> answers) {

    /** When they were asked. */
    public enum Stage {
        PRE, POST, FOLLOW_UP_3M
    }

    /** What they were asked, each to be answered from 1 (not at all) to 5 (fully). */
    public enum Question {
        RESPONSIBILITIES("Knows the responsibilities of the job"),
        RECOGNISE_SIGNS("Recognises signs"),
        WHO_TO_TELL("Knows whom to tell"),
        APPROPRIATE_REFERRAL("Makes an appropriate referral"),
        CONFIDENCE_TO_CHALLENGE("Is confident to challenge");

        private final String label;

        Question(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * Answers of one stage to one question, added up.
     *
     * @param people who answered
     * @param total  of their answers
     * @param high   how many answered 4 or 5
     */
    public record Sums(long people, long total, long high) {

        /** To two decimals. */
        public BigDecimal mean() {
            return BigDecimal.valueOf(total).divide(BigDecimal.valueOf(people), 2, RoundingMode.HALF_UP);
        }

        /** With one decimal, never rounded up. */
        public BigDecimal highPercent() {
            return BigDecimal.valueOf(high * 100).divide(BigDecimal.valueOf(people), 1, RoundingMode.DOWN);
        }

        /** By how much the mean is above that before, decided on whole numbers and rounded once. */
        public BigDecimal above(Sums before) {
            return BigDecimal.valueOf(total * before.people - before.total * people)
                    .divide(BigDecimal.valueOf(people * before.people), 2, RoundingMode.HALF_UP);
        }
    }

    public Impact {
        answers = Map.copyOf(answers);
    }

    public boolean isKnown() {
        return !answers.isEmpty();
    }

    /** Empty where fewer than five people answered. */
    public Optional<Sums> at(Question question, Stage stage) {
        return Optional.ofNullable(answers.getOrDefault(question, Map.of()).get(stage));
    }

    /** Change of the mean from before to this stage; empty where too few answered either. */
    public Optional<BigDecimal> change(Question question, Stage stage) {
        return at(question, stage).flatMap(sums -> at(question, Stage.PRE).map(sums::above));
    }
}
