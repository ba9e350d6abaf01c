package uk.deliveryboard.platform.webui.chart;

import org.jspecify.annotations.Nullable;

/** What can be drawn. Each kind is drawn, tabulated and described from its data alone. */
public sealed interface Chart permits BarChart, StackedBarChart, LineChart, FunnelChart {

    ChartData data();

    Palette palette();

    default @Nullable Target target() {
        return null;
    }
}
