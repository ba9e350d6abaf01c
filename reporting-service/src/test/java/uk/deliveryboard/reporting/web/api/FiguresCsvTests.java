package uk.deliveryboard.reporting.web.api;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FiguresCsvTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-2", "@SUM(A1)", "\tx", "\rx"})
    void text_that_a_spreadsheet_would_run_is_made_harmless(String name) {
        assertThat(FiguresCsv.guarded(name)).isEqualTo("'" + name);
    }

    @Test
    void other_text_stays_as_it_is() {
        assertThat(FiguresCsv.guarded("HMP Northmere")).isEqualTo("HMP Northmere");
        assertThat(FiguresCsv.guarded("")).isEmpty();
    }
}
