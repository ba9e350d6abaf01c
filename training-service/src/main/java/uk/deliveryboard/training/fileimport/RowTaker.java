package uk.deliveryboard.training.fileimport;

import java.util.List;
import java.util.Set;

import uk.deliveryboard.training.fileimport.model.ImportKind;
import uk.deliveryboard.training.fileimport.model.RowError;
import uk.deliveryboard.training.fileimport.model.StagedRow;

/** Takes rows of some kinds, by the same rules as every other way in. */
interface RowTaker {

    Set<ImportKind> kinds();

    /** What became of a row. */
    sealed interface RowOutcome {

        record Stored() implements RowOutcome {}

        /** @param improved whether anything is on record now that was not before */
        record Duplicate(boolean improved) implements RowOutcome {}

        record Refused(List<RowError> errors) implements RowOutcome {
            public Refused {
                errors = List.copyOf(errors);
            }
        }
    }

    /** @return one outcome for each row, in their order */
    List<RowOutcome> take(FileImport file, List<StagedRow> rows);
}
