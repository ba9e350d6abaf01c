package uk.deliveryboard.training.fileimport.model.row;

import java.util.List;
import uk.deliveryboard.training.fileimport.model.RowError;

/** What comes of a row. */
public sealed interface RowReading<T> {

    record Read<T>(T value) implements RowReading<T> {}

    record Unread<T>(List<RowError> errors) implements RowReading<T> {
        public Unread {
            errors = List.copyOf(errors);
        }
    }
}
