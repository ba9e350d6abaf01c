package uk.deliveryboard.reporting.disclosure;

/** A count about people as it may be seen. */
public sealed interface PublishedCount {

    /** Shorthand of the Government Statistical Service for a confidential number. */
    String SYMBOL = "[c]";

    record Shown(long value) implements PublishedCount {}

    /** Withheld. What it was is not in here. */
    record Suppressed() implements PublishedCount {}

    default String text() {
        return switch (this) {
            case Shown(long value) -> Long.toString(value);
            case Suppressed() -> SYMBOL;
        };
    }
}
