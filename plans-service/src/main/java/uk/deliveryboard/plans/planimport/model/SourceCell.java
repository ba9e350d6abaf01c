package uk.deliveryboard.plans.planimport.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a table, or several that are merged.
 *
 * @param row    from 0; of the upper left corner
 * @param column from 0; likewise
 * @param shading background colour; null where there is none
 */
public record SourceCell(int row, int column, List<String> paragraphs, @Nullable String shading) {

    public SourceCell {
        paragraphs = List.copyOf(paragraphs);
    }

    public boolean isBlank() {
        return paragraphs.isEmpty();
    }

    public String text() {
        return String.join("\n", paragraphs);
    }
}
