package uk.deliveryboard.reporting.web.page;

import uk.deliveryboard.platform.webui.chart.Unit;
import uk.deliveryboard.platform.webui.component.Table;
import uk.deliveryboard.platform.webui.component.TableCell;
import uk.deliveryboard.reporting.dashboard.table.FigureCell;
import uk.deliveryboard.reporting.dashboard.table.FigureColumn;
import uk.deliveryboard.reporting.dashboard.table.FigureTable;

/** A table of figures for people. */
public final class FigureTablePage {

    public static final Unit PERCENT = new Unit("%", 1);
    private static final Unit DECIMAL = new Unit("", 2);

    private FigureTablePage() {}

    public static Table of(FigureTable table) {
        return Table.of(table.caption(), table.columns().stream().map(FigureTablePage::head).toList(),
                table.rows().stream().map(row -> row.stream().map(FigureTablePage::cell).toList()).toList());
    }

    private static TableCell head(FigureColumn column) {
        return switch (column.kind()) {
            case TEXT -> TableCell.text(column.heading());
            case COUNT, PERCENT, DECIMAL -> TableCell.number(column.heading());
        };
    }

    private static TableCell cell(FigureCell cell) {
        return switch (cell) {
            case FigureCell.Text(var text) -> TableCell.text(text);
            case FigureCell.Count(long value) -> TableCell.number("%,d".formatted(value));
            case FigureCell.Percent(var value) -> TableCell.number(PERCENT.format(value));
            case FigureCell.Decimal(var value) -> TableCell.number(DECIMAL.format(value));
            case FigureCell.Marked(var why) -> TableCell.number(why.symbol());
        };
    }
}
