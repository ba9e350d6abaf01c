package uk.deliveryboard.reporting.disclosure;

import java.util.List;

/**
 * A reader can add up: the parts are, together, the total. Rows and columns of a table, quarters of a year, a share and
 * its complement are all said like this.
 */
public record Sum<K>(K total, List<K> parts) {

    public Sum {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.contains(total)) {
            throw new IllegalArgumentException("a total has parts other than itself");
        }
    }

    boolean has(K cell) {
        return total.equals(cell) || parts.contains(cell);
    }
}
