package uk.deliveryboard.reporting.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A published number, or why there is none. */
public sealed interface Value {

    record Count(long value) implements Value {}

    /** @param denominator more than 0 */
    record Part(long numerator, long denominator) implements Value {

        /** With one decimal, never rounded up. */
        public BigDecimal percent() {
            return BigDecimal.valueOf(numerator * 100).divide(BigDecimal.valueOf(denominator), 1, RoundingMode.DOWN);
        }
    }

    /** It tells of few people. */
    record Withheld() implements Value {}

    /** Nobody has supplied it. */
    record NotAvailable() implements Value {}

    /** There can be none. */
    record NotApplicable() implements Value {}

    /** For people; numbers that are withheld are the same for everybody. */
    default String text() {
        return switch (this) {
            case Count(long value) -> "%,d".formatted(value);
            case Part part -> part.percent() + "% (" + "%,d of %,d".formatted(part.numerator(), part.denominator())
                    + ")";
            case Withheld() -> "[c]";
            case NotAvailable() -> "[x]";
            case NotApplicable() -> "[z]";
        };
    }

    /** What became of it, in words; a number that is not shown has no difference either. */
    static String change(Value before, Value after) {
        if (before instanceof Count(long old) && after instanceof Count(long now)) {
            return change(BigDecimal.valueOf(now - old), "%,d".formatted(Math.abs(now - old)));
        }
        if (before instanceof Part old && after instanceof Part now) {
            BigDecimal points = now.percent().subtract(old.percent());
            return change(points, points.abs() + " percentage " + (points.abs().compareTo(BigDecimal.ONE) == 0
                    ? "point"
                    : "points"));
        }
        return "Not compared";
    }

    private static String change(BigDecimal difference, String size) {
        return switch (difference.signum()) {
            case 0 -> "No change";
            case 1 -> "Up " + size;
            default -> "Down " + size;
        };
    }
}
