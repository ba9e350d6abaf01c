package uk.deliveryboard.training.fileimport.model;

import java.util.ArrayList;
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

    /** The same row with another text in this cell. */
    public StagedRow with(int column, String text) {
        List<Cell> changed = new ArrayList<>(cells);
        changed.set(column, new Cell(text, false, false, false));
        return new StagedRow(number, changed);
    }

    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }
}
