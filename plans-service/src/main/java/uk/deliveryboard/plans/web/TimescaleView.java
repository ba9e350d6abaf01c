package uk.deliveryboard.plans.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.action.model.Timescale;
import uk.deliveryboard.plans.action.model.timescale.Precision;
import uk.deliveryboard.plans.action.model.timescale.TimescaleReading.Kind;

/**
 * When an action is to happen.
 *
 * @param reading what the words say; null where they name no days, or where other days than theirs have been set
 */
public record TimescaleView(@Nullable String raw, LocalDate plannedStart, LocalDate due, @Nullable Reading reading) {

    /**
     * The days that the words name, and how exactly.
     *
     * @param earliest null where only words such as "on-going" are
     * @param latest   null where it is open-ended
     */
    public record Reading(@Nullable LocalDate earliest, @Nullable LocalDate latest, Precision precision, Kind kind) {}

    static TimescaleView of(Timescale timescale) {
        return new TimescaleView(timescale.raw(), timescale.plannedStart(), timescale.due(), timescale.reading()
                .map(words -> new Reading(words.earliest(), words.latest(), words.precision(), words.kind()))
                .orElse(null));
    }
}
