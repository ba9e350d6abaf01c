package uk.deliveryboard.reporting.dashboard.impact;

import java.math.BigDecimal;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.reporting.dashboard.impact.Impact.Question;
import uk.deliveryboard.reporting.dashboard.impact.Impact.Stage;
import uk.deliveryboard.reporting.dashboard.impact.Impact.Sums;

import static org.assertj.core.api.Assertions.assertThat;

class ImpactTests {

    @ParameterizedTest
    @CsvSource({"5,10, 5,20, 2.00", "5,20, 5,10, -2.00", "5,15, 10,30, 0.00", "15,46, 10,32, 0.13",
            "5,11, 15,34, 0.07"})
    void the_change_is_of_means_and_rounded_once(long peopleBefore, long totalBefore, long people, long total,
            BigDecimal change) {
        assertThat(new Sums(people, total, 0).above(new Sums(peopleBefore, totalBefore, 0))).isEqualTo(change);
    }

    @Test
    void without_answers_of_both_stages_there_is_no_change() {
        Impact impact = new Impact(Map.of(Question.WHO_TO_TELL, Map.of(Stage.POST, new Sums(5, 20, 4))));
        assertThat(impact.change(Question.WHO_TO_TELL, Stage.POST)).isEmpty();
        assertThat(impact.at(Question.WHO_TO_TELL, Stage.POST).orElseThrow().highPercent()).isEqualTo("80.0");
        assertThat(impact.at(Question.RECOGNISE_SIGNS, Stage.POST)).isEmpty();
        assertThat(new Impact(Map.of()).isKnown()).isFalse();
    }

    @Property
    void everybody_one_point_up_is_a_change_of_one(@ForAll @IntRange(min = 1, max = 50) int groups,
            @ForAll @IntRange(min = 1, max = 4) int answer) {
        long people = 5L * groups;
        assertThat(new Sums(people, people * (answer + 1), 0).above(new Sums(5, 5L * answer, 0))).isEqualTo("1.00");
    }
}
