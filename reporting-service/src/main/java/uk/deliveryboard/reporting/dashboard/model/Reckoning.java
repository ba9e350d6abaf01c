package uk.deliveryboard.reporting.dashboard.model;

import java.time.Instant;
import java.time.LocalDate;
import uk.deliveryboard.platform.time.Quarter;

/**
 * The quarter and the moment in it for which figures are reckoned: now, or the end of a quarter that is over.
 *
 * @param asAt moment
 * @param day  its day in London
 * @param over whether the quarter has ended
 */
public record Reckoning(Quarter quarter, Instant asAt, LocalDate day, boolean over) {

    public static Reckoning of(Quarter quarter, Instant now) {
        Instant end = quarter.next().firstDay().atStartOfDay(Quarter.LONDON).toInstant();
        boolean over = !now.isBefore(end);
        return over
                ? new Reckoning(quarter, end.minusSeconds(1), quarter.lastDay(), true)
                : new Reckoning(quarter, now, LocalDate.ofInstant(now, Quarter.LONDON), false);
    }
}
