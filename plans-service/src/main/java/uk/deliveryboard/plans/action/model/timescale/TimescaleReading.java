package uk.deliveryboard.plans.action.model.timescale;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What a timescale as worded means. That it means nothing to us is a reading too. */
public sealed interface TimescaleReading {

    /** As the plan words it. */
    String raw();

    /** How the days are meant. */
    enum Kind {
        /** The work goes on from the earliest to the latest day. */
        RANGE,
        /** It begins within the days named; its end is not said. */
        START_BY,
        /** It ends by the latest day; its beginning is not said. */
        FINISH_BY
    }

    /**
     * @param earliest first day named; null where only words such as "on-going" are
     * @param latest   last day named; null where it is open-ended
     */
    record Understood(String raw, @Nullable LocalDate earliest, @Nullable LocalDate latest, Precision precision,
            Kind kind) implements TimescaleReading {}

    /** Ends before it begins, with what was probably meant: the next year in which it does not. */
    record Inverted(String raw, Period start, Period end, Period suggestion) implements TimescaleReading {}

    record Blank(String raw) implements TimescaleReading {}

    record NotUnderstood(String raw) implements TimescaleReading {}
}
