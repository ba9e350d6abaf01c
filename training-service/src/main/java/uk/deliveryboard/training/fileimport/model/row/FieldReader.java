package uk.deliveryboard.training.fileimport.model.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.training.fileimport.model.Cell;
import uk.deliveryboard.training.fileimport.model.DateOrder;
import uk.deliveryboard.training.fileimport.model.Days;
import uk.deliveryboard.training.fileimport.model.Fault;
import uk.deliveryboard.training.fileimport.model.Field;
import uk.deliveryboard.training.fileimport.model.Layout;
import uk.deliveryboard.training.fileimport.model.RowError;
import uk.deliveryboard.training.fileimport.model.StagedRow;

/** Reads the fields of one row and collects everything that is wrong with it. */
final class FieldReader {

    private final Layout layout;
    private final StagedRow row;
    private final List<RowError> errors = new ArrayList<>();

    FieldReader(Layout layout, StagedRow row) {
        this.layout = layout;
        this.row = row;
        if (row.cells().size() > layout.columns().size()) {
            errors.add(Fault.ROW_TOO_LONG.in(""));
        }
    }

    /** @return null where it is not there or cannot be used; that is noted then */
    @Nullable
    String needed(Field field) {
        if (layout.cell(field, row).isBlank()) {
            fault(field, Fault.VALUE_MISSING);
            return null;
        }
        return optional(field);
    }

    /** @return null where it is not there, or cannot be used, which is noted then */
    @Nullable
    String optional(Field field) {
        Cell cell = layout.cell(field, row);
        String text = cell.content();
        if (text.isEmpty()) {
            return null;
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            fault(field, Fault.CONTROL_CHARACTER);
            return null;
        }
        if (cell.error()) {
            fault(field, Fault.CELL_ERROR);
            return null;
        }
        if (text.charAt(0) != '-' && Cell.isFormulaStart(text.charAt(0))) {
            fault(field, Fault.FORMULA);
            return null;
        }
        return text;
    }

    /** @return null where there is none that fits; what does not fit is noted */
    @Nullable
    String fitting(Field field, @Nullable String text, Predicate<String> form, Fault otherwise) {
        if (text == null || form.test(text)) {
            return text;
        }
        fault(field, otherwise);
        return null;
    }

    @Nullable
    LocalDate day(Field field, @Nullable String text, DateOrder order) {
        if (text == null) {
            return null;
        }
        return switch (Days.read(layout.cell(field, row), order)) {
            case Days.Reading.Day(var day) -> day;
            case Days.Reading.Unread(var fault) -> {
                fault(field, fault);
                yield null;
            }
        };
    }

    void fault(Field field, Fault fault) {
        errors.add(fault.in(layout.name(field, row)));
    }

    List<RowError> errors() {
        return errors;
    }
}
