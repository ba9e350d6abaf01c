package uk.deliveryboard.training.coverage.model;

/** KPI K1 for one agency: relevant staff in post who are validly trained, of all relevant staff in post. */
public sealed interface Coverage {

    /** Per cent of staff who are to be trained. */
    int TARGET_PERCENT = 90;

    /** Nobody is in scope: nothing can be said, and it is never shown as 0% or 100%. */
    record NoDenominator() implements Coverage {}

    /**
     * @param numerator   those trained
     * @param denominator those in scope, at least one
     */
    record Measured(int numerator, int denominator) implements Coverage {

        public Measured {
            if (numerator < 0 || denominator < 1 || numerator > denominator) {
                throw new IllegalArgumentException("not a coverage");
            }
        }

        /** Compared in whole numbers: 179 of 200 is not rounded up to the target. */
        public boolean met() {
            return numerator * 100L >= denominator * (long) TARGET_PERCENT;
        }
    }

    static Coverage of(int numerator, int denominator) {
        return denominator == 0 ? new NoDenominator() : new Measured(numerator, denominator);
    }
}
