package uk.deliveryboard.plans.planimport.model;

import java.util.List;

/**
 * Text that has no place in the plan, or a thing that was not read and may have had text.
 *
 * @param table      where it stands; empty for text outside tables
 * @param row        from 1; outside tables the number of the paragraph; 0 for a thing that was not read
 * @param column     from 1; 0 for what stands in no column
 * @param paragraphs none for a thing that was not read
 */
public record Unclassified(String table, int row, int column, Reason reason, List<String> paragraphs) {

    public enum Reason {
        /** No header of the table is known. */
        NO_KNOWN_HEADER,
        /** It stands above the first header. */
        ABOVE_THE_HEADER,
        /** The header of its column is not known or missing. */
        UNKNOWN_COLUMN,
        /** The header itself, where it is not known. */
        UNKNOWN_HEADER,
        /** Its row says neither what is to be done nor why. */
        ROW_WITHOUT_ACTION,
        /** It stands in no table. */
        OUTSIDE_TABLES,
        /** A picture: whatever it says was not read. */
        PICTURE,
        /** Text that a tracked change deletes: it was not read. */
        DELETED_TEXT,
        /** Macros: they were neither run nor read. */
        MACROS,
        /** Another document inside this one: it was not read. */
        EMBEDDED_DOCUMENT
    }

    public Unclassified {
        paragraphs = List.copyOf(paragraphs);
    }
}
