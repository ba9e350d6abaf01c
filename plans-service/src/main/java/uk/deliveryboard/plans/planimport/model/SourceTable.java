package uk.deliveryboard.plans.planimport.model;

import java.util.List;

/**
 * A table.
 *
 * @param rows each with one cell per column; a merged cell is in every place that it covers
 */
public record SourceTable(String name, List<List<SourceCell>> rows) {

    public SourceTable {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The cells of a row, merged ones once, without blank ones. */
    List<SourceCell> filled(int row) {
        return rows.get(row).stream().filter(cell -> !cell.isBlank()).distinct().toList();
    }
}
