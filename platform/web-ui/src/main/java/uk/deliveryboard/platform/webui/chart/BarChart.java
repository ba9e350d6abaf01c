package uk.deliveryboard.platform.webui.chart;

import org.jspecify.annotations.Nullable;

/** Horizontal bars from zero, one per category, or one per series side by side. */
public record BarChart(ChartData data, @Nullable Target target, Palette palette) implements Chart {

    static final int MOST_SERIES = 4;

    public BarChart {
        data.requireAtMost(MOST_SERIES, palette);
    }

    public static BarChart of(ChartData data) {
        return new BarChart(data, null, data.series().size() == 2 ? Palette.DUO : Palette.CATEGORICAL);
    }

    public BarChart withTarget(Target line) {
        return new BarChart(data, line, palette);
    }
}
