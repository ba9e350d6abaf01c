package uk.deliveryboard.plans.directory.model.load;

import java.util.List;

/** A row that is given back. @param faults all that is wrong with it, at least one */
public record RefusedRow(FileRow row, List<RowFault> faults) {

    public RefusedRow {
        faults = List.copyOf(faults);
    }
}
