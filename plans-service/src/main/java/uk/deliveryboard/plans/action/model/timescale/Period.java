package uk.deliveryboard.plans.action.model.timescale;

import java.time.LocalDate;

/**
 * A span of days that words name, such as "July 2026".
 *
 * @param last belongs to it
 */
public record Period(LocalDate first, LocalDate last, Precision precision) {

    Period plusYears(int years) {
        boolean endOfMonth = last.getDayOfMonth() == last.lengthOfMonth();
        LocalDate end = last.plusYears(years);
        return new Period(first.plusYears(years), endOfMonth ? end.withDayOfMonth(end.lengthOfMonth()) : end,
                precision);
    }

    Period to(Period end) {
        return new Period(first, end.last, precision.compareTo(end.precision) > 0 ? precision : end.precision);
    }

    Period endOnly() {
        return new Period(last, last, Precision.DAY);
    }
}
