package uk.deliveryboard.platform.webui.chart;

import java.math.BigDecimal;
import java.util.Optional;

/** One number of a chart, or why there is none. The shorthands are those of the Government Statistical Service. */
public sealed interface Cell {

    static Known of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    static Known of(double value) {
        return of(BigDecimal.valueOf(value));
    }

    static Known of(BigDecimal value) {
        return new Known(value, false);
    }

    /** Withheld so that nobody can be recognised in a small number. The number itself must not come this far. */
    static Cell suppressed() {
        return new Suppressed();
    }

    /** Nobody has supplied it. */
    static Cell missing() {
        return new Missing();
    }

    default Optional<Known> known() {
        return this instanceof Known known ? Optional.of(known) : Optional.empty();
    }

    default String text(Unit unit) {
        return switch (this) {
            case Known(BigDecimal value, boolean provisional) -> unit.format(value) + (provisional ? " [p]" : "");
            case Suppressed() -> "[c]";
            case Missing() -> "[x]";
        };
    }

    record Known(BigDecimal value, boolean isProvisional) implements Cell {

        public Known {
            if (value.signum() < 0) {
                throw new IllegalArgumentException("A chart shows no negative numbers: " + value);
            }
        }

        /** May still change, until the quarter is signed off. */
        public Known provisional() {
            return new Known(value, true);
        }
    }

    record Suppressed() implements Cell {}

    record Missing() implements Cell {}
}
