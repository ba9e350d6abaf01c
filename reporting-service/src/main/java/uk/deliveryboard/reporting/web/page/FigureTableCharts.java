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
import uk.deliveryboard.reporting.dashboard.table.FigureColumn;
import uk.deliveryboard.reporting.dashboard.table.FigureTable;
import uk.deliveryboard.reporting.dashboard.table.Shorthand;

/** Charts of tables, from what the tables show and from nothing else. */
public final class FigureTableCharts {

    private FigureTableCharts() {}

    /**
     * One bar for each part of a whole; the last row, which is of all together, has none. Where the table offers four
     * quarters beside one that is mostly withheld, they are drawn: the last column is the one that says most.
     */
    public static ChartFigure parts(FigureTable table, String measure) {
        int last = table.columns().size() - 1;
        String offered = last == 1 ? "" : table.columns().get(last).heading() + ". ";
        return figure(table, offered,
                BarChart.of(data(table, table.rows().subList(0, table.rows().size() - 1), last, measure)));
    }

    /** How many are left after each step. */
    public static ChartFigure funnel(FigureTable table, String measure) {
        return figure(table, "", FunnelChart.of(data(table, table.rows(), 1, measure)));
    }

    /** One bar for each row, of the column of shares with this heading. */
    public static ChartFigure shares(FigureTable table, String heading, String measure) {
        int column = table.columns().indexOf(FigureColumn.percent(heading));
        return figure(table, heading + ". ",
                BarChart.of(data(table, table.rows(), column, measure, FigureTablePage.PERCENT)));
    }

    private static ChartFigure figure(FigureTable table, String offered, Chart chart) {
        return ChartFigure.of(table.name().toLowerCase(Locale.ROOT), table.headline(), offered + table.caption(),
                chart);
    }

    private static ChartData data(FigureTable table, List<List<FigureCell>> rows, int column, String measure) {
        return data(table, rows, column, measure, Unit.COUNT);
    }

    private static ChartData data(FigureTable table, List<List<FigureCell>> rows, int column, String measure,
            Unit unit) {
        var data = ChartData.builder(measure, table.columns().getFirst().heading(), unit,
                table.columns().get(column).heading());
        rows.forEach(row -> data.row(name(row.getFirst()), cell(row.get(column))));
        return data.build();
    }

    private static String name(FigureCell cell) {
        return cell instanceof FigureCell.Text(var text) ? text : "";
    }

    private static Cell cell(FigureCell cell) {
        return switch (cell) {
            case FigureCell.Count(long value) -> Cell.of(value);
            case FigureCell.Percent(var value) -> Cell.of(value);
            case FigureCell.Decimal(var value) -> Cell.of(value);
            case FigureCell.Marked(var why) -> why == Shorthand.CONFIDENTIAL ? Cell.suppressed() : Cell.missing();
            case FigureCell.Text(var text) -> throw new IllegalArgumentException("no number: " + text);
        };
    }
}
