package uk.deliveryboard.training.coverage.model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CoverageTests {

    @ParameterizedTest
    @CsvSource({"180, 200, true", "179, 200, false", "9, 10, true", "8, 10, false", "0, 1, false", "1, 1, true",
            "95, 100, true", "18, 20, true", "40, 80, false", "1932735283, 2147483647, true",
            "1932735282, 2147483647, false"})
    void k1_the_target_is_compared_in_whole_numbers(int numerator, int denominator, boolean met) {
        assertThat(Coverage.of(numerator, denominator))
                .isEqualTo(new Coverage.Measured(numerator, denominator))
                .extracting(coverage -> ((Coverage.Measured) coverage).met()).isEqualTo(met);
    }

    @Test
    void k1_nobody_in_scope_is_neither_none_nor_all() {
        assertThat(Coverage.of(0, 0)).isEqualTo(new Coverage.NoDenominator());
    }

    @Test
    void more_trained_than_there_are_is_a_mistake_of_ours() {
        assertThatThrownBy(() -> Coverage.of(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Coverage.of(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
