package uk.deliveryboard.reporting.web.page;

import java.util.List;
import java.util.Locale;
import uk.deliveryboard.platform.webui.chart.BarChart;
import uk.deliveryboard.platform.webui.chart.Cell;
import uk.deliveryboard.platform.webui.chart.Chart;
import uk.deliveryboard.platform.webui.chart.ChartData;
import uk.deliveryboard.platform.webui.chart.ChartFigure;
import uk.deliveryboard.platform.webui.chart.FunnelChart;
import uk.deliveryboard.platform.webui.chart.Unit;
import uk.deliveryboard.reporting.dashboard.table.FigureCell;
import uk.deliveryboard.reporting.dashboard.table.FigureTable;
import uk.deliveryboard.reporting.dashboard.table.Shorthand;

/** Charts of tables, from what the tables show and from nothing else. */
public final class FigureTableCharts {

    private FigureTableCharts() {}

    /** One bar for each part of a whole; the last row, which is of all together, has none. */
    public static ChartFigure parts(FigureTable table, String measure) {
        return figure(table, BarChart.of(data(table, table.rows().subList(0, table.rows().size() - 1), measure)));
    }

    /** How many are left after each step. */
    public static ChartFigure funnel(FigureTable table, String measure) {
        return figure(table, FunnelChart.of(data(table, table.rows(), measure)));
    }

    private static ChartFigure figure(FigureTable table, Chart chart) {
        return ChartFigure.of(table.name().toLowerCase(Locale.ROOT), table.headline(), table.caption(), chart);
    }

    private static ChartData data(FigureTable table, List<List<FigureCell>> rows, String measure) {
        var data = ChartData.builder(measure, table.columns().getFirst().heading(), Unit.COUNT,
                table.columns().get(1).heading());
        rows.forEach(row -> data.row(name(row.getFirst()), cell(row.get(1))));
        return data.build();
    }

    private static String name(FigureCell cell) {
        return cell instanceof FigureCell.Text(var text) ? text : "";
    }

    private static Cell cell(FigureCell cell) {
        return switch (cell) {
            case FigureCell.Count(long value) -> Cell.of(value);
            case FigureCell.Percent(var value) -> Cell.of(value);
            case FigureCell.Marked(var why) -> why == Shorthand.CONFIDENTIAL ? Cell.suppressed() : Cell.missing();
            case FigureCell.Text(var text) -> throw new IllegalArgumentException("no number: " + text);
        };
    }
}
