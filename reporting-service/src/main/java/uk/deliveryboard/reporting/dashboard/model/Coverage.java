package uk.deliveryboard.reporting.dashboard.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Relevant staff in post with valid training, of all relevant staff in post (K1).
 *
 * @param numerator   trained
 * @param denominator in post
 */
public record Coverage(long numerator, long denominator) {

    public Coverage {
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("not a share: " + numerator + " of " + denominator);
        }
    }

    public boolean hasDenominator() {
        return denominator > 0;
    }

    /** Integers decide: 179 of 200 is not 90%. */
    public boolean meets(int targetPercent) {
        return hasDenominator() && numerator * 100 >= denominator * targetPercent;
    }

    /** The fewest people whose training would bring it to the target. */
    public long missing(int targetPercent) {
        return Math.max(0, Math.ceilDiv(denominator * targetPercent - numerator * 100, 100));
    }

    /** With one decimal, never rounded up: what does not meet the target does not read as if it did. */
    public Optional<BigDecimal> percent() {
        return hasDenominator()
                ? Optional.of(BigDecimal.valueOf(numerator * 100).divide(BigDecimal.valueOf(denominator), 1,
                        RoundingMode.DOWN))
                : Optional.empty();
    }

    public Coverage plus(Coverage other) {
        return new Coverage(numerator + other.numerator, denominator + other.denominator);
    }
}
