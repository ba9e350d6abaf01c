package uk.deliveryboard.reporting.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import uk.deliveryboard.reporting.dashboard.table.FigureCell;
import uk.deliveryboard.reporting.dashboard.table.FigureColumn;

/**
 * A sheet: a heading, lines below it, then at most one table. No cell inside is empty or merged, so that a screen reader
 * goes through it without a gap.
 *
 * @param name of the tab: letters only
 */
record Sheet(String name, String heading, List<String> lines, Optional<Grid> grid) {

    /** @param rows each with one cell for each column, at least one of them */
    record Grid(List<FigureColumn> columns, List<List<FigureCell>> rows) {

        Grid {
            columns = List.copyOf(columns);
            rows = rows.stream().map(row -> row.stream().map(Grid::plain).toList()).toList();
        }

        private static FigureCell plain(FigureCell cell) {
            return cell instanceof FigureCell.Text(var text) ? new FigureCell.Text(PlainText.of(text)) : cell;
        }

        /** Characters across a column that hold its longest content, within reason. */
        int width(int column) {
            int longest = rows.stream().map(row -> row.get(column)).mapToInt(Grid::length).max().orElse(0);
            return Math.clamp(Math.max(longest, columns.get(column).heading().length()) + 3L, NARROWEST, WIDEST);
        }

        private static int length(FigureCell cell) {
            return cell instanceof FigureCell.Text(var text) ? text.length() : 0;
        }
    }

    static final int NARROWEST = 12;
    static final int WIDEST = 90;

    Sheet {
        heading = PlainText.of(heading);
        lines = lines.stream().map(PlainText::of).toList();
    }

    /** Row of the table's head, from 0. */
    int headRow() {
        return 1 + lines.size();
    }

    /** Widths of the columns in characters. */
    List<Integer> widths() {
        return grid.map(table -> IntStream.range(0, table.columns().size()).mapToObj(table::width)
                .toList()).orElse(List.of(WIDEST));
    }
}
