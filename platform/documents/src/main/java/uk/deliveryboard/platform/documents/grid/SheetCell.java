package uk.deliveryboard.platform.documents.grid;

import java.util.List;

import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.documents.Value;

/**
 * A cell of a sheet.
 *
 * @param column     from 0
 * @param paragraphs without blank ones
 */
public record SheetCell(int column, Value value, List<String> paragraphs, @Nullable String shading, int rowSpan,
        int columnSpan) {

    public SheetCell at(int otherColumn) {
        return new SheetCell(otherColumn, value, paragraphs, shading, rowSpan, columnSpan);
    }
}
