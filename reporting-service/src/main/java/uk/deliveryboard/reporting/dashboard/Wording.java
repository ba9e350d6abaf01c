package uk.deliveryboard.reporting.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.deliveryboard.platform.time.Quarter;

/** Quarters and moments in words. */
public final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm, d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final DateTimeFormatter MONTH_OF_YEAR = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private Wording() {}

    /** {@code Quarter 3, 2026 to 2027}. */
    public static String shortName(Quarter quarter) {
        return "Quarter " + quarter.number() + ", " + financialYear(quarter);
    }

    /** {@code Quarter 3, 2026 to 2027 (October to December 2026)}. */
    public static String name(Quarter quarter) {
        return shortName(quarter) + " (" + MONTH.format(quarter.firstDay()) + " to "
                + MONTH_OF_YEAR.format(quarter.lastDay()) + ")";
    }

    public static String financialYear(Quarter quarter) {
        return quarter.startYear() + " to " + (quarter.startYear() + 1);
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** London time: {@code 09:12, 12 October 2026}. */
    public static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(Quarter.LONDON));
    }
}
