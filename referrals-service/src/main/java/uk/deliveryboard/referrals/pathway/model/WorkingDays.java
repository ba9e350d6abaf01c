package uk.deliveryboard.referrals.pathway.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;

/** Monday to Friday without the bank holidays of England and Wales. */
public record WorkingDays(Set<LocalDate> bankHolidays) {

    public WorkingDays {
        bankHolidays = Set.copyOf(bankHolidays);
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !bankHolidays.contains(day);
    }

    /** Working days after the first day, up to and including the last: Friday to Monday is one. */
    public int between(LocalDate first, LocalDate last) {
        return Math.toIntExact(first.datesUntil(last.isBefore(first) ? first : last)
                .filter(day -> isWorkingDay(day.plusDays(1))).count());
    }

    /** The given number of working days later. */
    public LocalDate after(LocalDate day, int workingDays) {
        return IntStream.range(0, workingDays).boxed().reduce(day, (from, step) -> next(from), (a, b) -> b);
    }

    private LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(1);
        return isWorkingDay(next) ? next : next(next);
    }
}
