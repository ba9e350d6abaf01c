package uk.deliveryboard.reporting.web.api.filter;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import uk.deliveryboard.reporting.dashboard.table.FigureCell;
import uk.deliveryboard.reporting.dashboard.table.FigureTable;
import uk.deliveryboard.reporting.filter.FilteredQuarter;
import uk.deliveryboard.reporting.web.api.FiguresAsData;

/** Tables to CSV, one row for each cell, so that every table has the same columns. */
final class TablesCsv {

    static final List<String> COLUMNS = List.of("board", "quarter", "status", "as_at_day", "filter", "table", "row",
            "column", "value", "note");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TablesCsv() {}

    static byte[] of(FilteredQuarter figures) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS);
            figures.shown().tables().forEach(table -> write(csv, figures, table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(CsvWriter csv, FilteredQuarter figures, FigureTable table) {
        for (List<FigureCell> row : table.rows()) {
            String name = ((FigureCell.Text) row.getFirst()).text();
            for (int column = 1; column < row.size(); column++) {
                FigureCell cell = row.get(column);
                csv.writeRecord(figures.board().code(), figures.quarter().id(), figures.status(),
                        figures.day().toString(), FiguresAsData.guarded(figures.shown().words()), table.name(),
                        FiguresAsData.guarded(name), table.columns().get(column).heading(), value(cell), note(cell));
            }
        }
    }

    private static String value(FigureCell cell) {
        return switch (cell) {
            case FigureCell.Text(var text) -> FiguresAsData.guarded(text);
            case FigureCell.Count(long count) -> Long.toString(count);
            case FigureCell.Percent(var percent) -> percent.toPlainString();
            case FigureCell.Decimal(var decimal) -> decimal.toPlainString();
            case FigureCell.Marked marked -> "";
        };
    }

    private static String note(FigureCell cell) {
        return cell instanceof FigureCell.Marked(var why) ? why.symbol() : "";
    }
}
