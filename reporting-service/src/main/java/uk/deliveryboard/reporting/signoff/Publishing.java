package uk.deliveryboard.reporting.signoff;

import java.util.Map;
import java.util.SortedMap;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.export.ExportFormat;

/** Writes figures down in all the ways in which they are published. */
public interface Publishing {

    /**
     * The same figures as bytes.
     *
     * @param json    answer to programs
     * @param csv     file
     * @param page    figures of the page as HTML, without what surrounds them
     * @param numbers every published number by its key
     */
    record Published(byte[] json, byte[] csv, byte[] page, SortedMap<String, String> numbers) {}

    Published of(BoardFigures figures);

    /** Files to take along of figures that are signed off, made from what was published of them. */
    Map<ExportFormat, byte[]> files(BoardFigures figures, Published published);

    /**
     * A page below the summary.
     *
     * @param html without what surrounds it
     * @param json the same for programs
     */
    record Page(byte[] html, byte[] json) {}

    /** The pages below the summary, read in the caller's snapshot. */
    Map<KeptPage, Page> pages(Board board, Quarter quarter, int version);

    SortedMap<String, String> numbers(BoardFigures figures);
}
