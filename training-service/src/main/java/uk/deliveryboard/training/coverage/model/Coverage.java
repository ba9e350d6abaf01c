package uk.deliveryboard.training.coverage.model;

/** Staff in scope who are validly trained, of all in scope. */
public sealed interface Coverage {

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
    }

    static Coverage of(int numerator, int denominator) {
        return denominator == 0 ? new NoDenominator() : new Measured(numerator, denominator);
    }
}
