package uk.deliveryboard.reporting.dashboard;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.platform.time.Quarter;

import static org.assertj.core.api.Assertions.assertThat;

class WordingTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2026-27-Q2|Quarter 2, 2026 to 2027 (July to September 2026)",
            "2026-27-Q4|Quarter 4, 2026 to 2027 (January to March 2027)"})
    void quarters_are_named_by_their_financial_year_and_their_months(String id, String name) {
        assertThat(Wording.name(Quarter.parse(id).orElseThrow())).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2026-10-12T08:12:00Z|09:12, 12 October 2026",
            "2026-10-25T09:12:00Z|09:12, 25 October 2026"})
    void moments_are_told_in_london_time(Instant moment, String words) {
        assertThat(Wording.moment(moment)).isEqualTo(words);
    }
}
