package uk.deliveryboard.platform.documents;

/** What is left of the limits while one document is read. */
public final class Budget {

    private final Limits limits;
    private long rows;
    private long cells;
    private long characters;

    public Budget(Limits limits) {
        this.limits = limits;
    }

    public Limits limits() {
        return limits;
    }

    /** Takes a row with content. */
    public void row(String table, long number) {
        if (++rows > limits.rows()) {
            throw new DocumentRefused(Refusal.TOO_MANY_ROWS, new Position(table, number, 0));
        }
    }

    /** Takes cells with content. @param column of the last of them, from 0 */
    public void cells(String table, long row, int column, long count) {
        if (column >= limits.columns()) {
            throw new DocumentRefused(Refusal.TOO_MANY_COLUMNS, new Position(table, row, limits.columns() + 1));
        }
        cells += count;
        if (cells > limits.cells()) {
            throw new DocumentRefused(Refusal.TOO_MANY_CELLS, new Position(table, row, column + 1));
        }
    }

    /** Takes a text that is held until the whole is read. */
    public void text(Position position, String text) {
        characters += text.length();
        if (characters > limits.characters()) {
            throw new DocumentRefused(Refusal.TOO_MUCH_TEXT, position);
        }
    }
}
