package uk.deliveryboard.reporting.dashboard.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** So many of so many. Where there are none to count among, there is no share: never 0% or 100%. */
public record Share(long numerator, long denominator) {

    public static final Share NONE = new Share(0, 0);

    /** One of one, or none of one. */
    public static Share yes(boolean holds) {
        return new Share(holds ? 1 : 0, 1);
    }

    public boolean hasDenominator() {
        return denominator > 0;
    }

    /** With one decimal, never rounded up. */
    public Optional<BigDecimal> percent() {
        return hasDenominator()
                ? Optional.of(BigDecimal.valueOf(numerator * 100).divide(BigDecimal.valueOf(denominator), 1,
                        RoundingMode.DOWN))
                : Optional.empty();
    }

    public Share plus(Share other) {
        return new Share(numerator + other.numerator, denominator + other.denominator);
    }
}
