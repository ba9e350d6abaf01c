package uk.deliveryboard.training.fileimport.model;

import java.util.List;

/**
 * A row of a file that waits to be read.
 *
 * @param number row of the sheet or line of the file, from 1
 */
public record StagedRow(long number, List<Cell> cells) {

    public StagedRow {
        cells = List.copyOf(cells);
    }

    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }
}
