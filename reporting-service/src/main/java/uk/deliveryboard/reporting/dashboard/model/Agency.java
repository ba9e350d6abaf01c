package uk.deliveryboard.reporting.dashboard.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agency on a board.
 *
 * @param lastDay last day on which it exists, null while none is known
 */
public record Agency(String code, String name, @Nullable LocalDate lastDay) {

    /** An agency of which no end is known. */
    public Agency(String code, String name) {
        this(code, name, null);
    }

    boolean isThereOn(LocalDate day) {
        return lastDay == null || !day.isAfter(lastDay);
    }
}
