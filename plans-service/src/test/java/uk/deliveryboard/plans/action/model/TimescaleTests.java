package uk.deliveryboard.plans.action.model;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.plans.action.model.timescale.Precision;
import uk.deliveryboard.plans.action.model.timescale.TimescaleReading.Understood;

import static org.assertj.core.api.Assertions.assertThat;

class TimescaleTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            June 2026                   | 2026-06-01 | 2026-06-30 | MONTH
            June 2026                   | 2026-06-02 | 2026-06-30 | -
            June 2026                   | 2026-06-01 | 2026-06-29 | -
            June 2026                   | 2027-06-01 | 2027-06-30 | -
            by June 2026                | 2026-04-01 | 2026-06-30 | MONTH
            by June 2026                | 2026-04-01 | 2026-06-29 | -
            Started by June 2026        | 2026-06-30 | 2027-03-31 | MONTH
            Started by June 2026        | 2026-07-01 | 2027-03-31 | -
            On-going                    | 2026-04-01 | 2027-03-31 | OPEN_ENDED
            Ongoing from September 2026 | 2026-09-01 | 2027-03-31 | OPEN_ENDED
            Ongoing from September 2026 | 2026-04-01 | 2027-03-31 | -
            October 2026-March 2026     | 2026-10-01 | 2027-03-31 | -
            soon                        | 2026-04-01 | 2027-03-31 | -
            ''                          | 2026-04-01 | 2027-03-31 | -
            -                           | 2026-04-01 | 2027-03-31 | -
            """)
    void words_say_how_exact_days_are_as_long_as_they_name_them(@Nullable String raw, LocalDate start, LocalDate due,
            @Nullable Precision expected) {
        assertThat(new Timescale(raw, start, due).reading().map(Understood::precision).orElse(null))
                .isEqualTo(expected);
    }

    @Property(tries = 200)
    void a_day_moved_away_from_the_words_has_no_reading(@ForAll @IntRange(min = -400, max = 400) int days) {
        LocalDate named = LocalDate.of(2026, 6, 30);
        assertThat(new Timescale("by June 2026", LocalDate.of(2024, 4, 1), named.plusDays(days)).reading().isPresent())
                .isEqualTo(days == 0);
    }
}
