package uk.deliveryboard.platform.webui.chart;

/** Horizontal bars of parts that add up, in the order of the series. */
public record StackedBarChart(ChartData data, Palette palette) implements Chart {

    static final int MOST_SERIES = 5;

    public StackedBarChart {
        data.requireAtMost(MOST_SERIES, palette);
    }

    /** Series in the order complete, green, amber, red, not started. */
    public static StackedBarChart rag(ChartData data) {
        return new StackedBarChart(data, Palette.RAG);
    }

    public static StackedBarChart of(ChartData data) {
        return new StackedBarChart(data, Palette.CATEGORICAL);
    }
}
