package uk.deliveryboard.platform.webui.chart;

import org.jspecify.annotations.Nullable;

/** Values over time; the categories are the periods, oldest first. A value that is not shown breaks its line. */
public record LineChart(ChartData data, @Nullable Target target, Palette palette) implements Chart {

    static final int MOST_SERIES = 4;

    public LineChart {
        data.requireAtMost(MOST_SERIES, palette);
    }

    public static LineChart of(ChartData data) {
        return new LineChart(data, null, data.series().size() == 2 ? Palette.DUO : Palette.CATEGORICAL);
    }

    public LineChart withTarget(Target line) {
        return new LineChart(data, line, palette);
    }
}
