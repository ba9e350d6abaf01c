package uk.deliveryboard.plans.planimport.model;

import java.util.List;

/**
 * Text that has no place in the plan.
 *
 * @param row    from 1
 * @param column from 1
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
        ROW_WITHOUT_ACTION
    }

    public Unclassified {
        paragraphs = List.copyOf(paragraphs);
    }
}
