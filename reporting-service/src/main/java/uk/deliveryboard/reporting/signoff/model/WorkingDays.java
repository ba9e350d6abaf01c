package uk.deliveryboard.reporting.signoff.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.TreeSet;

/**
 * Monday to Friday without the bank holidays of England and Wales as the Banking and Financial Dealings Act 1971 and
 * custom set them every year. A holiday proclaimed for one year only is not among them.
 */
public final class WorkingDays {

    private WorkingDays() {}

    public static boolean isWorkingDay(LocalDate day) {
        return !weekend(day) && !holidays(day.getYear()).contains(day);
    }

    /** The given number of working days later. */
    public static LocalDate after(LocalDate day, int workingDays) {
        LocalDate at = day;
        for (int left = workingDays; left > 0;) {
            at = at.plusDays(1);
            left -= isWorkingDay(at) ? 1 : 0;
        }
        return at;
    }

    static Set<LocalDate> holidays(int year) {
        Set<LocalDate> days = new TreeSet<>();
        LocalDate easter = easter(year);
        days.add(easter.minusDays(2));
        days.add(easter.plusDays(1));
        days.add(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, Month.AUGUST, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        for (LocalDate day : new LocalDate[]{LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 25),
                LocalDate.of(year, 12, 26)}) {
            LocalDate kept = day;
            while (weekend(kept) || days.contains(kept)) {
                kept = kept.plusDays(1);
            }
            days.add(kept);
        }
        return days;
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The anonymous Gregorian algorithm. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
