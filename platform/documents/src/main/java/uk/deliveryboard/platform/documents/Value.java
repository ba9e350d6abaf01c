package uk.deliveryboard.platform.documents;

/**
 * Content of a cell.
 *
 * @param text    as shown for text; dates as ISO (2026-10-03, with a time 2026-10-03T09:30:00); numbers plain, with a
 *                point; a formula's cached result, or the formula itself where there is none
 * @param formula whether a formula stands behind it. Formulas are never calculated
 */
public record Value(String text, Kind kind, boolean formula) {

    public enum Kind {
        EMPTY, TEXT, NUMBER, DATE, BOOLEAN, ERROR
    }

    public static final Value EMPTY = new Value("", Kind.EMPTY, false);

    public static Value ofText(String text) {
        return text.isEmpty() ? EMPTY : new Value(text, Kind.TEXT, false);
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
