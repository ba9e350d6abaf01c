package uk.deliveryboard.training.requirement.model;

import java.time.LocalDate;

/**
 * How many of those in scope are to be trained at least.
 *
 * @param percent of those in scope, 1 to 100; without meaning where it is withdrawn
 */
public record Target(Measure measure, Scope scope, int percent, LocalDate effectiveFrom,
        boolean withdrawn) implements Rule {

    @Override
    public String about() {
        return measure.code();
    }

    /** Compared in whole numbers: 179 of 200 is not rounded up to 90%. */
    public static boolean met(long numerator, long denominator, int percent) {
        return numerator * 100 >= denominator * percent;
    }

    /** How many more of those in scope have to be trained to meet it; 0 where it is met. */
    public static long missing(long numerator, long denominator, int percent) {
        return Math.max(0, Math.ceilDiv(denominator * percent, 100L) - numerator);
    }
}
