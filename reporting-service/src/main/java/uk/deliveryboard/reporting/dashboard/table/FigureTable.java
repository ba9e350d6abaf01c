package uk.deliveryboard.reporting.dashboard.table;

import java.util.List;
import java.util.Optional;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;

/**
 * A table of figures after disclosure control; nothing that is withheld is in it.
 *
 * @param name        in one word
 * @param headline    what it says, in a sentence
 * @param caption     measure, area and time
 * @param rows        each with one cell for each column, the first of which names it; where rows are parts of a whole, the
 *                    last is of all together
 * @param silent      which agencies are missing from it
 * @param definitions of what is counted
 */
public record FigureTable(String name, String headline, String caption, List<FigureColumn> columns,
        List<List<FigureCell>> rows, Optional<String> silent, List<KpiDefinition> definitions) {

    public FigureTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        definitions = List.copyOf(definitions);
        for (List<FigureCell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("a row without all columns");
            }
        }
    }
}
