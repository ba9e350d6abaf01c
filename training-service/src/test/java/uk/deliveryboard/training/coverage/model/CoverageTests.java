package uk.deliveryboard.training.coverage.model;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CoverageTests {

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
