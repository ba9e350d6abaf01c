package uk.deliveryboard.plans.planimport.model.proposal;

/**
 * Where a row stands.
 *
 * @param table number of the table in the document, from 1
 * @param row   number of the row in its table, from 1; the header counts
 */
public record RowAddress(int table, int row) {

    /** For people. */
    String words() {
        return "table " + table + ", row " + row;
    }
}
