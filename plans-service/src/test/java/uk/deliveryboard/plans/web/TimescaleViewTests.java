package uk.deliveryboard.plans.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.plans.action.model.Timescale;
import uk.deliveryboard.plans.action.model.timescale.Precision;
import uk.deliveryboard.plans.action.model.timescale.TimescaleReading.Kind;
import uk.deliveryboard.plans.web.ActionView.TimescaleView;
import uk.deliveryboard.plans.web.ActionView.TimescaleView.Reading;

import static org.assertj.core.api.Assertions.assertThat;

class TimescaleViewTests {

    private static final LocalDate START = LocalDate.of(2026, 4, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 9, 30);

    @ParameterizedTest
    @CsvSource(textBlock = """
            29.09.15,                2015-09-29, 2015-09-29, DAY,        RANGE
            June 2015,               2015-06-01, 2015-06-30, MONTH,      RANGE
            Started by October 2015, 2015-10-01, 2015-10-31, MONTH,      START_BY
            by March 2027,           2027-03-01, 2027-03-31, MONTH,      FINISH_BY
            On-going,                ,           ,           OPEN_ENDED, RANGE""")
    void what_the_words_mean_stands_beside_the_days_that_were_agreed(String raw, @Nullable LocalDate earliest,
            @Nullable LocalDate latest, Precision precision, Kind kind) {
        assertThat(TimescaleView.of(new Timescale(raw, START, DUE)))
                .isEqualTo(new TimescaleView(raw, START, DUE, new Reading(earliest, latest, precision, kind)));
    }

    @ParameterizedTest
    @CsvSource(value = {"NULL", "when we can", "September to March 2020 2015"}, nullValues = "NULL")
    void words_that_mean_no_days_are_kept_as_they_are(@Nullable String raw) {
        assertThat(TimescaleView.of(new Timescale(raw, START, DUE)))
                .isEqualTo(new TimescaleView(raw, START, DUE, null));
    }
}
