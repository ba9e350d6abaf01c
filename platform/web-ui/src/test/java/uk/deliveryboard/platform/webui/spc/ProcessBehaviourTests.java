package uk.deliveryboard.platform.webui.spc;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProcessBehaviourTests {

    private static final Offset<Double> CLOSE = Offset.offset(1e-6);

    private static ProcessBehaviour of(double... values) {
        return ProcessBehaviour.of(values).orElseThrow();
    }

    /** Twenty numbers around 100 that show no sign, then those given. */
    private static ProcessBehaviour after(double... values) {
        double[] steady = IntStream.range(0, 20).mapToDouble(i -> i % 2 == 0 ? 97 : 103).toArray();
        return of(DoubleStream.concat(Arrays.stream(steady), Arrays.stream(values)).toArray());
    }

    @Test
    void mean_and_limits_are_those_of_the_textbook() {
        ProcessBehaviour process = of(39, 41, 41, 41, 43, 55, 41, 42, 40, 41, 44, 40, 43);
        // Ranges 2 0 0 2 12 14 1 2 1 3 4 3: mean 44/12; 12 and 14 are above 3.267 times it, the other ten have mean 1.8.
        assertThat(process.mean()).isCloseTo(551 / 13.0, CLOSE);
        assertThat(process.upper() - process.mean()).isCloseTo(2.66 * 1.8, CLOSE);
        assertThat(process.mean() - process.lower()).isCloseTo(2.66 * 1.8, CLOSE);
        assertThat(process.causes().get(5)).contains(SpecialCause.ABOVE_LIMIT);
    }

    @Test
    void twelve_points_say_nothing_and_thirteen_do() {
        assertThat(ProcessBehaviour.of(new double[12])).isEmpty();
        assertThat(ProcessBehaviour.of(new double[13])).isPresent();
    }

    @Test
    void what_never_varies_shows_no_sign_and_one_step_in_it_is_measured_by_itself() {
        double[] values = new double[20];
        Arrays.fill(values, 5);
        assertThat(of(values).causes()).allMatch(Set::isEmpty);
        values[19] = 9;
        ProcessBehaviour process = of(values);
        assertThat(process.causes().get(19)).contains(SpecialCause.ABOVE_LIMIT);
        assertThat(process.causes().getFirst()).doesNotContain(SpecialCause.BELOW_LIMIT);
    }

    @ParameterizedTest
    @CsvSource({"6, false", "7, true"})
    void seven_in_a_row_on_one_side_are_a_sign_and_six_are_not(int points, boolean sign) {
        double[] run = new double[points];
        for (int i = 0; i < points; i++) {
            run[i] = i % 2 == 0 ? 104 : 105;
        }
        // One below the mean parts the run from the last high number before it.
        ProcessBehaviour process = after(DoubleStream.concat(DoubleStream.of(96), Arrays.stream(run)).toArray());
        assertThat(process.causes().getLast().contains(SpecialCause.RUN_ABOVE)).isEqualTo(sign);
        assertThat(process.causes().get(21).contains(SpecialCause.RUN_ABOVE)).as("the first of them").isEqualTo(sign);
        assertThat(process.causes().get(20)).doesNotContain(SpecialCause.RUN_ABOVE);
    }

    @ParameterizedTest
    @CsvSource({"6, false", "7, true"})
    void seven_that_fall_in_a_row_are_a_sign_and_six_are_not(int points, boolean sign) {
        double[] fall = IntStream.range(0, points).mapToDouble(i -> 103.5 - i).toArray();
        ProcessBehaviour process = after(fall);
        assertThat(process.causes().getLast().contains(SpecialCause.FALLING)).isEqualTo(sign);
        assertThat(process.causes().get(20).contains(SpecialCause.FALLING)).as("the first of them").isEqualTo(sign);
        assertThat(process.causes().get(19)).doesNotContain(SpecialCause.FALLING);
    }

    @Test
    void two_of_three_close_to_a_limit_are_a_sign_and_one_is_not() {
        ProcessBehaviour process = after(118, 100, 118, 97, 103, 118, 97, 103);
        assertThat(process.causes().get(20)).contains(SpecialCause.TWO_OF_THREE_HIGH);
        assertThat(process.causes().get(21)).as("the one between them").doesNotContain(SpecialCause.TWO_OF_THREE_HIGH);
        assertThat(process.causes().get(22)).contains(SpecialCause.TWO_OF_THREE_HIGH);
        assertThat(process.causes().get(25)).doesNotContain(SpecialCause.TWO_OF_THREE_HIGH);
    }

    @Provide
    Arbitrary<double[]> rows() {
        return Arbitraries.integers().between(0, 500).list().ofMinSize(13).ofMaxSize(40)
                .map(values -> values.stream().mapToDouble(Integer::doubleValue).toArray());
    }

    /** Powers of two and whole numbers, so that arithmetic itself adds nothing. */
    @Property(tries = 300)
    void to_add_moves_the_limits_and_to_multiply_stretches_them(@ForAll("rows") double[] values,
            @ForAll @IntRange(min = 0, max = 1000) int add, @ForAll @IntRange(min = 0, max = 6) int power) {
        double factor = 1 << power;
        ProcessBehaviour before = of(values);
        ProcessBehaviour after = of(Arrays.stream(values).map(value -> value * factor + add).toArray());
        assertThat(after.mean()).isCloseTo(before.mean() * factor + add, CLOSE);
        assertThat(after.lower()).isCloseTo(before.lower() * factor + add, CLOSE);
        assertThat(after.upper()).isCloseTo(before.upper() * factor + add, CLOSE);
    }

    @Property(tries = 300)
    void a_row_upside_down_shows_the_same_signs_upside_down(@ForAll("rows") double[] values) {
        List<Set<SpecialCause>> mirrored = of(Arrays.stream(values).map(value -> -value).toArray()).causes();
        assertThat(mirrored).isEqualTo(of(values).causes().stream().map(ProcessBehaviourTests::mirrored).toList());
        ProcessBehaviour process = of(values);
        ProcessBehaviour opposite = of(Arrays.stream(values).map(value -> -value).toArray());
        assertThat(opposite.variation(Better.LOWER)).isEqualTo(process.variation(Better.HIGHER));
    }

    private static Set<SpecialCause> mirrored(Set<SpecialCause> causes) {
        Set<SpecialCause> mirrored = EnumSet.noneOf(SpecialCause.class);
        causes.forEach(cause -> mirrored.add(SpecialCause.values()[cause.ordinal() ^ 1]));
        return mirrored;
    }

    @ParameterizedTest
    @CsvSource({"HIGHER, CONCERN", "LOWER, IMPROVEMENT", "NEITHER, LOW"})
    void a_fall_is_judged_by_which_way_is_better(Better better, Variation expected) {
        assertThat(after(60).variation(better)).isEqualTo(expected);
        assertThat(after(100).variation(better)).isEqualTo(Variation.COMMON_CAUSE);
    }

    @ParameterizedTest
    @CsvSource({"HIGHER, 80, MEETS", "HIGHER, 100, HIT_OR_MISS", "HIGHER, 120, FAILS", "LOWER, 80, FAILS",
            "LOWER, 100, HIT_OR_MISS", "LOWER, 120, MEETS"})
    void a_target_beyond_the_limits_is_met_or_missed_every_time(Better better, double target, Assurance expected) {
        assertThat(after(97).assurance(target, better)).contains(expected);
        assertThat(after(97).assurance(target, Better.NEITHER)).isEmpty();
    }
}
