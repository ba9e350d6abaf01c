package uk.deliveryboard.reporting.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.RandomFigures;
import uk.deliveryboard.reporting.comparison.PublishedQuarter.Firmness;
import uk.deliveryboard.reporting.comparison.Scorecard.Line;
import uk.deliveryboard.reporting.comparison.Value.Count;
import uk.deliveryboard.reporting.comparison.Value.NotApplicable;
import uk.deliveryboard.reporting.comparison.Value.NotAvailable;
import uk.deliveryboard.reporting.comparison.Value.Part;
import uk.deliveryboard.reporting.comparison.Value.Withheld;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.model.Agency;
import uk.deliveryboard.reporting.web.api.FiguresAsData;

import static org.assertj.core.api.Assertions.assertThat;

class ScorecardTests {

    private static final FiguresAsData DATA = new FiguresAsData(JsonMapper.builder().build());

    private static PublishedQuarter quarter(int number, Map<String, String> numbers) {
        return new PublishedQuarter(new Quarter(2026, number), new Firmness.Provisional(), new TreeMap<>(numbers));
    }

    private static Line line(Scorecard scorecard, String label) {
        return scorecard.lines().stream().filter(line -> line.label().equals(label)).findFirst().orElseThrow();
    }

    private static Scorecard received(String... education) {
        return Scorecard.of(IntStream.range(0, education.length)
                .mapToObj(at -> education[at].equals("-")
                        ? PublishedQuarter.notBegun(new Quarter(2026, at + 1))
                        : quarter(at + 1, Map.of("K7|Referrals received|Education|numerator", education[at])))
                .toList());
    }

    @ParameterizedTest
    @CsvSource({"11,12,-,-,23", "11,[c],-,-,[c]", "[c],11,12,13,[c]", "[c],[c],-,-,[c]", "6,7,8,9,30", "6,-,-,-,6",
            "11,'',12,-,[x]", "-,-,-,-,[z]"})
    void the_year_to_date_is_what_readers_could_add_up_themselves(String q1, String q2, String q3, String q4,
            String toDate) {
        assertThat(line(received(q1, q2, q3, q4), "Referrals, education").toDate().text()).isEqualTo(toDate);
    }

    @Property(tries = 200)
    void no_sum_tells_more_than_its_parts(@ForAll long seed) {
        List<PublishedQuarter> quarters = IntStream.rangeClosed(1, 4)
                .mapToObj(number -> quarter(number, DATA.numbers(RandomFigures.of(seed + number, 1)))).toList();
        assertThat(Scorecard.of(quarters).lines()).filteredOn(line -> line.definition() == KpiDefinition.K7)
                .isNotEmpty().allSatisfy(line -> {
                    boolean anyWithheld = line.values().stream().anyMatch(Withheld.class::isInstance);
                    assertThat(line.toDate()).isEqualTo(anyWithheld
                            ? new Withheld()
                            : new Count(line.values().stream().mapToLong(value -> ((Count) value).value()).sum()));
                });
    }

    @Property(tries = 200)
    void every_number_is_one_that_was_published(@ForAll long seed) {
        var numbers = DATA.numbers(RandomFigures.of(seed, 1));
        Scorecard scorecard = Scorecard.of(List.of(quarter(1, numbers)));
        assertThat(scorecard.lines()).allSatisfy(line -> {
            switch (line.values().getFirst()) {
                case Count(long value) -> assertThat(numbers).containsValue(Long.toString(value));
                case Part(long numerator, long denominator) -> assertThat(numbers)
                        .containsValue(Long.toString(numerator)).containsValue(Long.toString(denominator));
                case Withheld() -> assertThat(numbers).containsValue("[c]");
                case NotAvailable() -> assertThat(numbers).isNotEmpty();
                case NotApplicable() -> throw new AssertionError("the quarter has begun");
            }
        });
        assertThat(scorecard.lines()).extracting(Line::definition).contains(KpiDefinition.K5, KpiDefinition.K1B,
                KpiDefinition.K6, KpiDefinition.K25, KpiDefinition.K7);
    }

    @Test
    void states_of_a_day_do_not_add_up() {
        Scorecard scorecard = Scorecard.of(List.of(
                quarter(1, Map.of("K5|Actions: overdue|All agencies|numerator", "4")),
                quarter(2, Map.of("K5|Actions: overdue|All agencies|numerator", "5"))));
        assertThat(line(scorecard, "Actions: overdue").values()).containsExactly(new Count(4), new Count(5));
        assertThat(line(scorecard, "Actions: overdue").toDate()).isEqualTo(new NotApplicable());
    }

    @Test
    void a_change_is_told_only_between_numbers_that_are_shown() {
        assertThat(Value.change(new Count(4), new Count(1_007))).isEqualTo("Up 1,003");
        assertThat(Value.change(new Count(4), new Count(1))).isEqualTo("Down 3");
        assertThat(Value.change(new Count(4), new Count(4))).isEqualTo("No change");
        assertThat(Value.change(new Part(179, 200), new Part(9, 10))).isEqualTo("Up 0.5 percentage points");
        assertThat(Value.change(new Part(5, 10), new Part(4, 10))).isEqualTo("Down 10.0 percentage points");
        assertThat(Value.change(new Part(2, 4), new Part(51, 100))).isEqualTo("Up 1.0 percentage point");
        for (Value shown : List.of(new Count(4), new Part(1, 2))) {
            for (Value missing : List.of(new Withheld(), new NotAvailable(), new NotApplicable())) {
                assertThat(Value.change(shown, missing)).isEqualTo("Not compared");
                assertThat(Value.change(missing, shown)).isEqualTo("Not compared");
            }
        }
    }

    @Test
    void every_figure_that_there_is_bears_on_one_section_of_the_toolkit() {
        var lines = Scorecard.of(List.of(quarter(1, DATA.numbers(RandomFigures.of(7, 0))))).lines();
        assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(Arrays.stream(ToolkitSection.values())
                .filter(section -> section.holds(line))).as(line.label()).hasSize(1));
    }

    @Test
    void the_nhs_return_holds_the_agencies_and_seats_of_the_nhs_alone() {
        NhsReturn nhs = NhsReturn.of(quarter(1, Map.of(
                "K1|Relevant staff with valid training|Trust|numerator", "9",
                "K1|Relevant staff with valid training|Trust|denominator", "10",
                "K1|Target in per cent|Trust|numerator", "85", "K1|Relevant staff with valid training|Police|numerator",
                "1",
                "K6|Board meetings attended, by seat|S1 (Trust)|numerator", "3",
                "K6|Board meetings attended, by seat|S1 (Trust)|denominator", "4",
                "K6|Board meetings attended, by seat|S2 (Police)|numerator", "4",
                "K7|Referrals received|Health|numerator", "[c]")),
                List.of(new Agency("trust", "Trust"), new Agency("icb", "=Board")));
        assertThat(nhs.training()).containsExactly(new NhsReturn.Trained("Trust", new Part(9, 10), new Value.Count(85)),
                new NhsReturn.Trained("=Board", new NotAvailable(), new NotAvailable()));
        assertThat(nhs.headline()).isEqualTo("1 of 1 NHS agency meets the target.");
        assertThat(nhs.forum()).containsExactly(new NhsReturn.Row("S1 (Trust)", new Part(3, 4)));
        assertThat(nhs.referrals()).isEqualTo(new Withheld());
    }

    @ParameterizedTest
    @CsvSource({"170,200,85,Meets its target of 85%", "169,200,85,Does not meet its target of 85%",
            "179,200,90,Does not meet its target of 90%", ",,85,Target 85%: no information received",
            "9,10,,No target was published with the figure"})
    void integers_decide_the_target_of_each_nhs_agency(@Nullable Long trained, @Nullable Long staff,
            @Nullable Long target, String words) {
        assertThat(new NhsReturn.Trained("Trust",
                trained == null || staff == null ? new NotAvailable() : new Part(trained, staff),
                target == null ? new NotAvailable() : new Value.Count(target)).words()).isEqualTo(words);
    }
}
