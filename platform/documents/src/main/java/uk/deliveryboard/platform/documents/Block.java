package uk.deliveryboard.platform.documents;

import java.util.List;

/** A piece of a document, in the order of reading. */
public sealed interface Block {

    /**
     * Text outside tables.
     *
     * @param number  counted from 1 through the document
     * @param heading whether the document marks it as one
     */
    record Paragraph(int number, String text, boolean heading) implements Block {}

    /**
     * A table.
     *
     * @param name of the sheet, or "table 2"
     * @param rows each with one cell per column; a merged cell is in every place that it covers
     */
    record Grid(String name, List<List<GridCell>> rows) implements Block {

        public Grid {
            rows = rows.stream().map(List::copyOf).toList();
        }

        public int columns() {
            return rows.isEmpty() ? 0 : rows.getFirst().size();
        }
    }

    /** Something that cannot be read as text. */
    record Unread(Kind kind, String where) implements Block {

        public enum Kind {
            /** A picture; whatever it says is not read. */
            PICTURE,
            /** Text that a tracked change deletes. */
            DELETED_TEXT,
            /** Macros, which are never run nor read. */
            MACROS,
            /** Another document inside this one. */
            EMBEDDED_DOCUMENT
        }
    }
}
