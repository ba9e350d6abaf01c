package uk.deliveryboard.reporting.signoff.model;

import java.time.LocalDate;
import uk.deliveryboard.platform.time.Quarter;

/**
 * The two dates of a quarter that are easily confused, and the phase that follows from them.
 *
 * @param dueBy   last day on which a return is in time: ten working days after the quarter
 * @param locksOn first day on which returns are closed and the board reviews: the day after twenty working days
 */
public record QuarterDates(Quarter quarter, LocalDate dueBy, LocalDate locksOn) {

    private static final int DUE_AFTER = 10;
    private static final int LOCKS_AFTER = 20;

    /** Where the calendar alone puts a quarter. */
    public enum Phase {
        /** The quarter is running. */
        OPEN,
        /** It is over and agencies complete their returns. */
        SUBMISSION,
        /** Returns are closed; the board looks at the figures. */
        REVIEW
    }

    public static QuarterDates of(Quarter quarter) {
        return new QuarterDates(quarter, WorkingDays.after(quarter.lastDay(), DUE_AFTER),
                WorkingDays.after(quarter.lastDay(), LOCKS_AFTER).plusDays(1));
    }

    public Phase phase(LocalDate today) {
        if (!today.isAfter(quarter.lastDay())) {
            return Phase.OPEN;
        }
        return today.isBefore(locksOn) ? Phase.SUBMISSION : Phase.REVIEW;
    }
}
