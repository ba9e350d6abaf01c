package uk.deliveryboard.platform.documents;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a grid, or several that are merged into one.
 *
 * @param row        from 0, of its upper left corner
 * @param column     from 0, likewise
 * @param paragraphs what it holds, without blank paragraphs
 * @param shading    background colour as six upper-case hexadecimal digits; null where it has none
 * @param formula    whether a formula stands behind it
 */
public record GridCell(int row, int column, int rowSpan, int columnSpan, List<String> paragraphs,
        @Nullable String shading, boolean formula) {

    public GridCell {
        paragraphs = List.copyOf(paragraphs);
    }

    public static GridCell empty(int row, int column) {
        return new GridCell(row, column, 1, 1, List.of(), null, false);
    }

    public String text() {
        return String.join("\n", paragraphs);
    }

    public boolean isBlank() {
        return paragraphs.isEmpty();
    }

    GridCell at(int otherRow) {
        return new GridCell(otherRow, column, rowSpan, columnSpan, paragraphs, shading, formula);
    }
}
