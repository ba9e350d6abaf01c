package uk.deliveryboard.reporting.dashboard.table;

import java.math.BigDecimal;

/** A cell of a table: what it is, not how it is written. */
public sealed interface FigureCell {

    record Text(String text) implements FigureCell {}

    record Count(long value) implements FigureCell {}

    /** @param value in per cent, with one decimal */
    record Percent(BigDecimal value) implements FigureCell {}

    /** @param value with two decimals; may be below nothing */
    record Decimal(BigDecimal value) implements FigureCell {}

    /** There is no number that could be shown. */
    record Marked(Shorthand why) implements FigureCell {}
}
