package uk.deliveryboard.training.evaluation.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers of one stage, added up.
 *
 * @param people who answered
 * @param sums   of their answers to each question
 * @param high   how many answered 4 or 5 to each question
 */
public record Answers(int people, Map<Question, Integer> sums, Map<Question, Integer> high) {

    /** Fewer could tell what one of them said. */
    public static final int FEWEST = 5;

    private static final int DIGITS = 2;

    public Answers {
        sums = Map.copyOf(sums);
        high = Map.copyOf(high);
    }

    public static Answers none() {
        return new Answers(0, Map.of(), Map.of());
    }

    public boolean told() {
        return people >= FEWEST;
    }

    /** Mean answer to each question, to two decimals; nothing where too few answered. */
    public Optional<Map<Question, BigDecimal>> means() {
        return told() ? Optional.of(each(question -> fraction(sum(question), people))) : Optional.empty();
    }

    /** Per cent who answered 4 or 5 to each question, to two decimals; nothing where too few answered. */
    public Optional<Map<Question, BigDecimal>> highPercent() {
        return told()
                ? Optional.of(each(question -> fraction(100L * high.getOrDefault(question, 0), people)))
                : Optional.empty();
    }

    /** KPI K12: by how much the mean of these is above that of others; nothing where too few answered either. */
    public Optional<Map<Question, BigDecimal>> upliftFrom(Answers before) {
        return told() && before.told()
                ? Optional.of(each(question -> fraction(
                        (long) sum(question) * before.people - (long) before.sum(question) * people,
                        (long) people * before.people)))
                : Optional.empty();
    }

    private int sum(Question question) {
        return sums.getOrDefault(question, 0);
    }

    private static Map<Question, BigDecimal> each(Function<Question, BigDecimal> of) {
        Map<Question, BigDecimal> values = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            values.put(question, of.apply(question));
        }
        return values;
    }

    private static BigDecimal fraction(long numerator, long denominator) {
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), DIGITS, RoundingMode.HALF_UP);
    }
}
