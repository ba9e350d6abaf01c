package uk.deliveryboard.reporting.dashboard.detail.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CompletionsTests {

    @ParameterizedTest
    @CsvSource({"2026-10-12, 2026-09", "2026-10-31, 2026-10", "2026-02-28, 2026-02", "2024-02-28, 2024-01"})
    void a_month_that_still_runs_is_not_counted(LocalDate day, YearMonth last) {
        assertThat(Completions.upTo(day, Map.of(YearMonth.of(2023, 1), 4L)).months().lastKey()).isEqualTo(last);
    }

    @Test
    void months_without_any_are_none_and_those_before_the_first_are_not_there() {
        assertThat(Completions.upTo(LocalDate.of(2026, 10, 12),
                Map.of(YearMonth.of(2026, 6), 7L, YearMonth.of(2026, 9), 2L, YearMonth.of(2026, 10), 9L)).months())
                .containsExactly(Map.entry(YearMonth.of(2026, 6), 7L), Map.entry(YearMonth.of(2026, 7), 0L),
                        Map.entry(YearMonth.of(2026, 8), 0L), Map.entry(YearMonth.of(2026, 9), 2L));
    }

    @Test
    void two_years_are_the_most_and_nothing_known_is_nothing() {
        assertThat(Completions.upTo(LocalDate.of(2026, 10, 12), Map.of(YearMonth.of(2010, 6), 7L)).months())
                .hasSize(24).containsKey(YearMonth.of(2024, 10));
        assertThat(Completions.upTo(LocalDate.of(2026, 10, 12), Map.of()).months()).isEmpty();
        assertThat(Completions.upTo(LocalDate.of(2026, 10, 12), Map.of(YearMonth.of(2026, 10), 1L)).months()).isEmpty();
    }
}
