package uk.deliveryboard.training.coverage.web;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.training.coverage.model.Cohort;
import uk.deliveryboard.training.coverage.model.Forecast;

import static org.assertj.core.api.Assertions.assertThat;

class SummaryTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 12);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "100 | 11 | 0 | Stays at 90% or above until 12 October 2027.",
            "100 | 23 | 0 | Falls under 90% on 14 March 2027 unless 11 people renew.",
            "18 | 2 | 0 | Stays at 90% or above until 12 October 2027.",
            "17 | 3 | 0 | Falls under 90% on 14 March 2027 unless 1 person renews.",
            "179 | 0 | 21 | Is under 90% now: 1 person has to be trained.",
            "16 | 0 | 4 | Is under 90% now: 2 people have to be trained.",
            "0 | 0 | 0 | No information: nobody is in scope."})
    void the_forecast_is_said_in_a_sentence(int lasting, int until, int untrained, String sentence) {
        // with a hundred that last and 23 that run out, ninety per cent of 123 are 111
        List<Cohort> cohorts = List.of(new Cohort(TODAY, null, LocalDate.MAX, lasting),
                new Cohort(TODAY, null, LocalDate.of(2027, 3, 13), until), new Cohort(TODAY, null, null, untrained));

        assertThat(CoverageResponses.summary(Forecast.of(cohorts, TODAY, TODAY.plusYears(1), 90)))
                .isEqualTo(sentence);
    }
}
