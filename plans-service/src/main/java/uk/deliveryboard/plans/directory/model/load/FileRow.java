package uk.deliveryboard.plans.directory.model.load;

import java.util.List;

/**
 * A row of the file below its header.
 *
 * @param number  row of the sheet or line of the file, from 1
 * @param cells   as they were sent, without the empty ones at the end
 * @param formula whether a formula stands behind one of them
 */
public record FileRow(long number, List<String> cells, boolean formula) {

    public FileRow {
        cells = List.copyOf(cells);
    }

    /** @param column from 0 */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
