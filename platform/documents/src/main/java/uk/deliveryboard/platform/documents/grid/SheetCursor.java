package uk.deliveryboard.platform.documents.grid;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The rows of all sheets of a workbook, in their order. Rows without any content may be left out. */
public interface SheetCursor extends AutoCloseable {

    /** @return null at the end */
    @Nullable
    SheetRow next();

    /** Ranges that the sheets list apart from their cells; complete once the next sheet has begun. */
    List<Merge> merges(String sheet);

    /** Comments and the like, which stand beside the cells. */
    List<String> asides();

    @Override
    void close();
}
