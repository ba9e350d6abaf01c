package uk.deliveryboard.platform.documents;

import java.util.List;

/**
 * A row of a table.
 *
 * @param table  name of the sheet; empty for CSV
 * @param number row of the sheet, or the line of the file on which it begins; from 1
 * @param values without the empty cells at the end
 * @param ragged whether a row of CSV has another number of cells than the first row
 */
public record Row(String table, long number, List<Value> values, boolean ragged) {

    public Row {
        values = List.copyOf(values);
    }

    /** @param column from 0 */
    public Value value(int column) {
        return column < values.size() ? values.get(column) : Value.EMPTY;
    }
}
