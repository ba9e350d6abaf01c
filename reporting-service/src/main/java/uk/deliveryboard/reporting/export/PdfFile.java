package uk.deliveryboard.reporting.export;

import org.jspecify.annotations.Nullable;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.filter.FilteredQuarter;

/** Figures as a document to be read and printed. */
public interface PdfFile {

    /** @param download null for figures that are signed off */
    byte[] of(BoardFigures figures, @Nullable Download download);

    /** What a filter leaves of them. */
    byte[] of(FilteredQuarter figures, @Nullable Download download);
}
