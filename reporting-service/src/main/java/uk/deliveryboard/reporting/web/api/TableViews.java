package uk.deliveryboard.reporting.web.api;

import java.util.Objects;
import java.util.Optional;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.table.FigureCell;
import uk.deliveryboard.reporting.dashboard.table.FigureColumn;
import uk.deliveryboard.reporting.dashboard.table.FigureTable;
import uk.deliveryboard.reporting.web.api.BoardQuarterResponse.CellView;
import uk.deliveryboard.reporting.web.api.BoardQuarterResponse.ColumnView;
import uk.deliveryboard.reporting.web.api.BoardQuarterResponse.TableView;

/** Tables of figures to JSON and back, so that a version that was signed off can be read as it was. */
final class TableViews {

    private TableViews() {}

    static TableView view(FigureTable table) {
        return new TableView(table.name(), table.headline(), table.caption(),
                table.columns().stream().map(column -> new ColumnView(column.heading(), column.kind())).toList(),
                table.rows().stream().map(row -> row.stream().map(TableViews::view).toList()).toList(),
                table.silent().orElse(null), table.definitions().stream().map(KpiDefinition::id).toList());
    }

    private static CellView view(FigureCell cell) {
        return switch (cell) {
            case FigureCell.Text(var text) -> new CellView(text, null, null, null, null);
            case FigureCell.Count(long value) -> new CellView(null, value, null, null, null);
            case FigureCell.Percent(var value) -> new CellView(null, null, value, null, null);
            case FigureCell.Decimal(var value) -> new CellView(null, null, null, value, null);
            case FigureCell.Marked(var why) -> new CellView(null, null, null, null, why);
        };
    }

    static FigureTable table(TableView view) {
        return new FigureTable(view.name(), view.headline(), view.caption(),
                view.columns().stream().map(column -> new FigureColumn(column.heading(), column.kind())).toList(),
                view.rows().stream().map(row -> row.stream().map(TableViews::cell).toList()).toList(),
                Optional.ofNullable(view.silent()),
                view.definitions().stream().flatMap(id -> KpiDefinition.find(id).stream()).toList());
    }

    private static FigureCell cell(CellView view) {
        if (view.text() != null) {
            return new FigureCell.Text(view.text());
        }
        if (view.count() != null) {
            return new FigureCell.Count(view.count());
        }
        if (view.percent() != null) {
            return new FigureCell.Percent(view.percent());
        }
        return view.decimal() != null
                ? new FigureCell.Decimal(view.decimal())
                : new FigureCell.Marked(Objects.requireNonNull(view.marked()));
    }
}
