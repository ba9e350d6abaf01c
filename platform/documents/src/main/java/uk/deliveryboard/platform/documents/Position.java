package uk.deliveryboard.platform.documents;

import org.jspecify.annotations.Nullable;

/**
 * A place in a document.
 *
 * @param part   sheet, table or inner file
 * @param row    counted from 1; 0 where it is about no row
 * @param column counted from 1; 0 where it is about no column
 */
public record Position(@Nullable String part, long row, int column) {

    public static final Position WHOLE = new Position(null, 0, 0);

    public static Position in(String part) {
        return new Position(part, 0, 0);
    }
}
