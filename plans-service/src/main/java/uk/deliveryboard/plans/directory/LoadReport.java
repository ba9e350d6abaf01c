package uk.deliveryboard.plans.directory;

import java.util.List;
import uk.deliveryboard.plans.directory.model.load.RefusedRow;

/**
 * What became of the rows of a file; each is counted once.
 *
 * @param entered   rows that became an entry
 * @param unchanged rows of agencies of which the directory says the same
 * @param refused   rows that are given back, in the order of the file
 */
public record LoadReport(int entered, int unchanged, List<RefusedRow> refused) {

    public LoadReport {
        refused = List.copyOf(refused);
    }
}
