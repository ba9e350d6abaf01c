package uk.deliveryboard.launcher.demo;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuartersTests {

    @ParameterizedTest
    @CsvSource({"2026-10-12, 2026-27-Q3", "2026-04-01, 2026-27-Q1", "2026-03-31, 2025-26-Q4", "2027-01-01, 2026-27-Q4",
            "2026-07-01, 2026-27-Q2", "2026-09-30, 2026-27-Q2", "1999-12-31, 1999-00-Q3"})
    void quarters_are_those_of_the_financial_year(LocalDate day, String quarter) {
        assertThat(Quarters.of(day)).isEqualTo(quarter);
    }
}
