package uk.deliveryboard.plans.planimport.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A row of a plan, as written.
 *
 * @param row     from 1, in its table
 * @param cells   paragraphs by what their column is about
 * @param heading the group that it stands under, such as a stakeholder group
 * @param statusShading colour of the status cell, which says nothing to who cannot see it
 */
public record ReadAction(String table, int row, Map<Column, List<String>> cells, @Nullable String heading,
        @Nullable String statusShading) {

    public ReadAction {
        cells = Map.copyOf(cells);
    }

    public List<String> paragraphs(Column column) {
        return cells.getOrDefault(column, List.of());
    }

    public String text(Column column) {
        return String.join("\n", paragraphs(column));
    }

    static Map<Column, List<String>> empty() {
        return new EnumMap<>(Column.class);
    }
}
