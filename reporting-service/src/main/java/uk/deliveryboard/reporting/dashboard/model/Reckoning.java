package uk.deliveryboard.reporting.dashboard.model;

import java.time.Instant;
import java.time.LocalDate;
import uk.deliveryboard.platform.time.Quarter;

/**
 * The quarter and the moment in it for which figures are reckoned: now, or the end of a quarter that is over.
 *
 * @param asAt    moment
 * @param day     its day in London
 * @param over    whether the quarter has ended
 * @param settled whether its last entries have had time to come in, so that what concerns people is told
 */
public record Reckoning(Quarter quarter, Instant asAt, LocalDate day, boolean over, boolean settled) {

    /** Days after a quarter in which what happened on its last days is entered. */
    private static final int SETTLING_DAYS = 7;

    public static Reckoning of(Quarter quarter, Instant now) {
        Instant end = quarter.next().firstDay().atStartOfDay(Quarter.LONDON).toInstant();
        boolean over = !now.isBefore(end);
        LocalDate today = LocalDate.ofInstant(now, Quarter.LONDON);
        return over
                ? new Reckoning(quarter, end.minusSeconds(1), quarter.lastDay(), true,
                        !today.isBefore(toldFrom(quarter)))
                : new Reckoning(quarter, now, today, false, false);
    }

    /** First day on which what concerns people in the quarter is told. */
    public LocalDate toldFrom() {
        return toldFrom(quarter);
    }

    private static LocalDate toldFrom(Quarter quarter) {
        return quarter.lastDay().plusDays(SETTLING_DAYS + 1);
    }
}
