package uk.deliveryboard.training.fileimport.model.row;

import java.util.List;
import java.util.stream.Stream;
import uk.deliveryboard.training.fileimport.model.RowError;

/** What comes of a row. */
public sealed interface RowReading<T> {

    /** Those that could be read, in their order. */
    static <T> List<T> read(List<RowReading<T>> readings) {
        return readings.stream().flatMap(reading -> switch (reading) {
            case Read<T>(var value) -> Stream.of(value);
            case Unread<T> _ -> Stream.empty();
        }).toList();
    }

    record Read<T>(T value) implements RowReading<T> {}

    record Unread<T>(List<RowError> errors) implements RowReading<T> {
        public Unread {
            errors = List.copyOf(errors);
        }
    }
}
