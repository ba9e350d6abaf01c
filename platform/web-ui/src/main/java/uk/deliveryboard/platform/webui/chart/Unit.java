package uk.deliveryboard.platform.webui.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * How a number is written, the same in shape, table and description.
 *
 * @param suffix   right after the number
 * @param decimals that are shown
 */
public record Unit(String suffix, int decimals) {

    public static final Unit COUNT = new Unit("", 0);
    public static final Unit PERCENT = new Unit("%", 0);

    private static final int MOST_DECIMALS = 6;

    public Unit {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("Decimals are 0 to " + MOST_DECIMALS + ", not " + decimals);
        }
    }

    public String format(BigDecimal value) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value) + suffix;
    }

    boolean isPercentage() {
        return "%".equals(suffix);
    }
}
