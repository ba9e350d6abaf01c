package uk.deliveryboard.training.fileimport.model.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.deliveryboard.training.fileimport.model.Cell;
import uk.deliveryboard.training.fileimport.model.DateOrder;
import uk.deliveryboard.training.fileimport.model.Days;
import uk.deliveryboard.training.fileimport.model.Field;
import uk.deliveryboard.training.fileimport.model.Layout;
import uk.deliveryboard.training.fileimport.model.RowError;
import uk.deliveryboard.training.fileimport.model.StagedRow;

/**
 * Writes the rows that are given back as CSV: the columns of the sender with what was in them, and why. Such a file can
 * be mended and sent again as it is.
 */
public final class RefusedRows {

    private static final String BETWEEN = "; ";

    private final Layout layout;
    private final Field day;
    private final DateOrder order;
    private final StringBuilder csv = new StringBuilder();

    public RefusedRows(Layout layout, Field day, DateOrder order) {
        this.layout = layout;
        this.day = day;
        this.order = order;
    }

    /** The first line of such a file, with the mark by which spreadsheets know its encoding. */
    public static String header(Layout layout) {
        List<String> columns = new ArrayList<>(layout.columns());
        columns.addAll(Layout.ADDED);
        return "\ufeff" + line(columns);
    }

    public void add(StagedRow row, List<RowError> errors) {
        List<String> cells = new ArrayList<>();
        int dayColumn = layout.column(day, row);
        for (int column = 0; column < layout.columns().size(); column++) {
            cells.add(column == dayColumn ? day(row.cell(column)) : row.cell(column).text());
        }
        cells.add(String.valueOf(row.number()));
        for (Function<RowError, String> part : List.<Function<RowError, String>>of(RowError::column, RowError::code,
                RowError::message, RowError::hint)) {
            cells.add(errors.stream().map(part).collect(Collectors.joining(BETWEEN)));
        }
        csv.append(line(cells));
    }

    public String text() {
        return csv.toString();
    }

    /** Fewer rows may no longer show in which order their days are written, so a day that was read is written out. */
    private String day(Cell cell) {
        return Days.read(cell, order) instanceof Days.Reading.Day(LocalDate read) ? read.toString() : cell.text();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(RefusedRows::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Nothing in it makes a spreadsheet calculate. */
    private static String cell(String text) {
        String safe = !text.isEmpty() && Cell.isFormulaStart(text.charAt(0)) ? "'" + text : text;
        return safe.chars().anyMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
