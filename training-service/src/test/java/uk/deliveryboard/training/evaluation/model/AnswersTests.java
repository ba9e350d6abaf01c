package uk.deliveryboard.training.evaluation.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AnswersTests {

    private static Answers of(int people, int sum, int high) {
        return new Answers(people, each(sum), each(high));
    }

    private static Map<Question, Integer> each(int value) {
        return Arrays.stream(Question.values()).collect(Collectors.toMap(Function.identity(), any -> value));
    }

    @Test
    void k12_nothing_is_told_of_fewer_than_five() {
        assertThat(of(4, 16, 4).means()).isEmpty();
        assertThat(of(4, 16, 4).highPercent()).isEmpty();
        assertThat(of(5, 20, 4).upliftFrom(of(4, 8, 0))).isEmpty();
        assertThat(of(4, 16, 4).upliftFrom(of(5, 10, 0))).isEmpty();
        assertThat(Answers.none().means()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5, 10, 5, 20, 2.00", "5, 10, 6, 20, 1.33", "7, 20, 9, 34, 0.92", "5, 20, 5, 19, -0.20",
            "200, 401, 200, 400, -0.01"})
    void k12_uplift_is_the_mean_after_less_the_mean_before_rounded_once(int before, int sumBefore, int after,
            int sumAfter, BigDecimal uplift) {
        assertThat(of(after, sumAfter, 0).upliftFrom(of(before, sumBefore, 0)).orElseThrow())
                .containsEntry(Question.CONFIDENCE_TO_CHALLENGE, uplift).hasSize(5);
    }

    @Test
    void means_and_shares_are_of_each_question() {
        assertThat(of(6, 25, 4).means().orElseThrow()).containsEntry(Question.WHO_TO_TELL, new BigDecimal("4.17"));
        assertThat(of(6, 25, 4).highPercent().orElseThrow()).containsEntry(Question.WHO_TO_TELL,
                new BigDecimal("66.67"));
    }

    @ParameterizedTest
    @CsvSource({"PRE, 2026-10-12, true", "PRE, 2026-10-13, true", "PRE, 2026-10-11, false",
            "POST, 2026-10-12, true", "POST, 2026-10-13, false", "POST, 2026-09-12, true", "POST, 2026-09-11, false",
            "FOLLOW_UP_3M, 2026-08-12, true", "FOLLOW_UP_3M, 2026-08-13, false", "FOLLOW_UP_3M, 2026-04-12, true",
            "FOLLOW_UP_3M, 2026-04-11, false"})
    void each_stage_has_its_days(Stage stage, LocalDate heldOn, boolean open) {
        assertThat(stage.open(heldOn, LocalDate.of(2026, 10, 12))).isEqualTo(open);
    }
}
