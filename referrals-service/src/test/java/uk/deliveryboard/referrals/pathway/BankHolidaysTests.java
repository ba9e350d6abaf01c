package uk.deliveryboard.referrals.pathway;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.deliveryboard.referrals.pathway.model.WorkingDays;

import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static org.assertj.core.api.Assertions.assertThat;

class BankHolidaysTests {

    private static final WorkingDays CALENDAR = BankHolidays.read();

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026, 2027, 2028})
    void the_file_holds_what_the_rules_say(int year) {
        Set<LocalDate> listed = CALENDAR.bankHolidays().stream().filter(day -> day.getYear() == year)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).isEqualTo(byRule(year));
    }

    @Test
    void the_file_holds_no_other_years() {
        assertThat(CALENDAR.bankHolidays()).hasSize(40)
                .allMatch(day -> day.getYear() >= 2024 && day.getYear() <= 2028);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # from     , to        , working days
            2026-10-12, 2026-10-12, 0
            2026-10-12, 2026-10-13, 1
            2026-10-09, 2026-10-12, 1
            2026-10-10, 2026-10-11, 0
            2026-10-23, 2026-10-26, 1
            2026-12-24, 2026-12-29, 1
            2026-12-31, 2027-01-04, 1
            2026-04-02, 2026-04-07, 1
            2028-12-22, 2029-01-02, 5
            2026-10-12, 2026-10-01, 0
            """)
    void working_days_are_counted_after_the_first_day_up_to_the_last(LocalDate from, LocalDate to, int expected) {
        assertThat(CALENDAR.between(from, to)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-12, 10, 2026-10-26", "2026-12-24, 1, 2026-12-29", "2026-10-10, 1, 2026-10-12",
            "2026-10-12, 0, 2026-10-12"})
    void a_number_of_working_days_later_is_a_working_day(LocalDate from, int days, LocalDate expected) {
        assertThat(CALENDAR.after(from, days)).isEqualTo(expected);
    }

    private static Set<LocalDate> byRule(int year) {
        LocalDate easter = easter(year);
        Set<LocalDate> days = new TreeSet<>(Set.of(easter.minusDays(2), easter.plusDays(1),
                LocalDate.of(year, Month.MAY, 1).with(firstInMonth(DayOfWeek.MONDAY)),
                LocalDate.of(year, Month.MAY, 1).with(lastInMonth(DayOfWeek.MONDAY)),
                LocalDate.of(year, Month.AUGUST, 1).with(lastInMonth(DayOfWeek.MONDAY))));
        for (LocalDate day : new LocalDate[]{LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 25),
                LocalDate.of(year, 12, 26)}) {
            LocalDate substitute = day;
            while (substitute.getDayOfWeek().getValue() > 5 || days.contains(substitute)) {
                substitute = substitute.plusDays(1);
            }
            days.add(substitute);
        }
        return days;
    }

    /** Anonymous Gregorian algorithm (Meeus, Jones, Butcher). */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        int day = (h + l - 7 * m + 114) % 31 + 1;
        return LocalDate.of(year, month, day);
    }
}
