package uk.deliveryboard.reporting.dashboard.model;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.platform.time.Quarter;

import static org.assertj.core.api.Assertions.assertThat;

class ReckoningTests {

    @ParameterizedTest
    @CsvSource({
            // summer time: midnight in London is 23:00Z
            "2026-27-Q1,2026-06-30T22:59:59Z,2026-06-30,false", "2026-27-Q1,2026-06-30T23:00:00Z,2026-06-30,true",
            // the clocks go back within the quarter: midnight is 00:00Z again
            "2026-27-Q3,2026-12-31T23:59:59Z,2026-12-31,false", "2026-27-Q3,2027-01-01T00:00:00Z,2026-12-31,true",
            // across the end of the financial year, with the clocks gone forward
            "2026-27-Q4,2027-03-31T22:59:59Z,2027-03-31,false", "2026-27-Q4,2027-03-31T23:00:00Z,2027-03-31,true",
            "2026-27-Q3,2026-10-12T09:00:00Z,2026-10-12,false"})
    void figures_are_as_at_now_or_the_last_day_of_a_quarter_that_is_over(String quarter, Instant now, LocalDate day,
            boolean over) {
        Reckoning reckoning = Reckoning.of(Quarter.parse(quarter).orElseThrow(), now);
        assertThat(reckoning.day()).isEqualTo(day);
        assertThat(reckoning.over()).isEqualTo(over);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-09-30T22:59:59Z, false
            2026-10-07T22:59:59Z, false
            2026-10-07T23:00:00Z, true
            2027-04-01T09:00:00Z, true
            """)
    void a_quarter_is_settled_when_its_last_entries_have_had_a_week(Instant now, boolean settled) {
        Reckoning reckoning = Reckoning.of(new Quarter(2026, 2), now);
        assertThat(reckoning.settled()).isEqualTo(settled);
        assertThat(reckoning.toldFrom()).isEqualTo(LocalDate.of(2026, 10, 8));
    }

    @Test
    void the_moment_of_a_quarter_that_is_over_is_its_last_second_in_london() {
        assertThat(Reckoning.of(new Quarter(2026, 2), Instant.parse("2026-10-12T09:00:00Z")).asAt())
                .isEqualTo(Instant.parse("2026-09-30T22:59:59Z"));
    }
}
