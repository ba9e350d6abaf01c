package uk.deliveryboard.platform.webui.chart;

import java.math.BigDecimal;

/** A dashed line with its label, such as {@code Target 90%}. */
public record Target(String label, BigDecimal value) {

    public Target {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("A target is not negative: " + value);
        }
    }

    public static Target of(long value) {
        return new Target("Target", BigDecimal.valueOf(value));
    }

    String text(Unit unit) {
        return label + " " + unit.format(value);
    }
}
