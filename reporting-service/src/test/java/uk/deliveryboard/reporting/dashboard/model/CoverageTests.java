package uk.deliveryboard.reporting.dashboard.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CoverageTests {

    private static CoverageFigures.Row row(String code, boolean reported, long numerator, long denominator) {
        return new CoverageFigures.Row(new Agency(code, code), reported, new Coverage(numerator, denominator),
                null, 90);
    }

    private static HeadCount stated(long inScope, @Nullable Long trained) {
        return new HeadCount(inScope, trained, HeadCount.Source.PAYROLL, LocalDate.of(2026, 9, 30));
    }

    private static CoverageFigures.Row stating(long listed, HeadCount stated) {
        return new CoverageFigures.Row(new Agency("s", "s"), listed > 0, new Coverage(0, listed), stated, 90);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', value = {
            "180|200|Own head-count, not verified: 180 of 200 (90.0%), which meets the target",
            "179|200|Own head-count, not verified: 179 of 200 (89.5%), which does not meet the target",
            "0|1200|Own head-count, not verified: 0 of 1,200 (0.0%), which does not meet the target",
            "-|40|Own head-count, not verified: 40 in scope, trained not known"})
    void a_head_count_always_says_that_it_is_one(@Nullable Long trained, long inScope, String words) {
        var row = stating(0, stated(inScope, trained));
        assertThat(row.outcome()).isEqualTo(CoverageOutcome.STATED);
        assertThat(new CoverageFigures(List.of(row)).words(row)).isEqualTo(words);
        assertThat(row.outcome().isKnown()).isFalse();
    }

    @Test
    void a_list_of_staff_stands_before_a_head_count_and_no_staff_in_post_does_not() {
        assertThat(stating(5, stated(10, 10L)).outcome()).isEqualTo(CoverageOutcome.NOT_MET);
        assertThat(stating(5, stated(10, 10L)).headCount()).isEmpty();
        assertThat(
                new CoverageFigures.Row(new Agency("s", "s"), true, new Coverage(0, 0), stated(10, 10L), 90).outcome())
                .as("told of staff, none of them in post").isEqualTo(CoverageOutcome.STATED);
    }

    @Property
    void a_head_count_moves_no_figure_that_is_counted_person_by_person(
            @ForAll @LongRange(min = 1, max = 1_000) long inScope, @ForAll @LongRange(min = 0, max = 1_000) long some,
            @ForAll @LongRange(min = 0, max = 50) long listed) {
        var counted = new CoverageFigures(List.of(row("a", true, listed / 2, listed), row("b", false, 0, 0)));
        var with = new CoverageFigures(List.of(row("a", true, listed / 2, listed), row("b", false, 0, 0),
                stating(0, stated(inScope, Math.min(inScope, some)))));
        assertThat(with.partnership()).isEqualTo(counted.partnership());
        assertThat(with.meeting()).isEqualTo(counted.meeting());
        assertThat(with.reporting()).isEqualTo(counted.reporting());
        assertThat(with.notReporting()).as("it is not silent").isEqualTo(counted.notReporting());
        assertThat(with.stating()).extracting(Agency::code).containsExactly("s");
    }

    @ParameterizedTest
    @CsvSource({"180,200,MET,90.0", "179,200,NOT_MET,89.5", "9,10,MET,90.0", "0,0,NO_DENOMINATOR,",
            "8999,10000,NOT_MET,89.9", "0,7,NOT_MET,0.0", "7,7,MET,100.0", "1,3,NOT_MET,33.3", "2,3,NOT_MET,66.6"})
    void whole_numbers_decide_and_percentages_are_never_rounded_up(long numerator, long denominator, String outcome,
            BigDecimal percent) {
        var row = row("a", true, numerator, denominator);
        assertThat(row.outcome()).isEqualTo(CoverageOutcome.valueOf(outcome));
        assertThat(row.coverage().percent().orElse(null)).isEqualTo(percent);
    }

    @Test
    void an_agency_that_reported_nobody_and_one_without_relevant_posts_both_read_no_information_received() {
        assertThat(row("a", false, 0, 0).outcome()).isEqualTo(CoverageOutcome.NOT_REPORTING);
        assertThat(CoverageOutcome.NOT_REPORTING.label()).isEqualTo("No information received")
                .isEqualTo(CoverageOutcome.NO_DENOMINATOR.label());
    }

    @Test
    void the_partnership_is_people_over_people_and_never_a_mean_of_percentages() {
        var figures = new CoverageFigures(List.of(row("a", true, 95, 100), row("b", true, 18, 20),
                row("c", true, 40, 80), row("d", false, 0, 0), row("e", true, 0, 0)));
        assertThat(figures.partnership()).isEqualTo(new Coverage(153, 200));
        assertThat(figures.partnership().percent()).contains(new BigDecimal("76.5"));
        assertThat(figures.meeting()).isEqualTo(2);
        assertThat(figures.reporting()).isEqualTo(3);
        assertThat(figures.notReporting()).extracting(Agency::code).containsExactly("d", "e");
    }

    @Test
    void a_numerator_above_its_denominator_is_refused() {
        assertThatThrownBy(() -> new Coverage(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void what_misses_a_target_never_reads_as_if_it_met_it(@ForAll @LongRange(min = 1, max = 1_000_000) long staff,
            @ForAll @LongRange(min = 0, max = 1_000_000) long trained,
            @ForAll @IntRange(min = 1, max = 100) int target) {
        Coverage coverage = new Coverage(Math.min(staff, trained), staff);
        assertThat(coverage.percent().orElseThrow().compareTo(BigDecimal.valueOf(target)) >= 0)
                .isEqualTo(coverage.meets(target));
        assertThat(coverage.missing(target) == 0).isEqualTo(coverage.meets(target));
    }

    @Test
    void each_agency_is_judged_by_its_own_target_and_says_so_where_they_differ() {
        var trust = new CoverageFigures.Row(new Agency("t", "t"), true, new Coverage(86, 100), null, 85);
        var council = row("c", true, 86, 100);
        var college = new CoverageFigures.Row(new Agency("f", "f"), true, new Coverage(0, 10), null, null);
        var figures = new CoverageFigures(List.of(trust, council, college));
        assertThat(figures.agencies()).extracting(CoverageFigures.Row::outcome).containsExactly(CoverageOutcome.MET,
                CoverageOutcome.NOT_MET, CoverageOutcome.NO_TARGET);
        assertThat(figures.agencies()).extracting(figures::words).containsExactly("Yes (target 85%)",
                "No (target 90%)", "No target");
        assertThat(figures.commonTarget()).isEmpty();
        assertThat(figures.reporting()).as("only who has a target can meet it").isEqualTo(2);
        assertThat(figures.partnership()).as("its people are counted all the same").isEqualTo(new Coverage(172, 210));
        assertThat(figures.notReporting()).isEmpty();
        assertThat(new CoverageFigures(List.of(trust, college)).commonTarget()).hasValue(85);
        assertThat(new CoverageFigures(List.of(trust, college)).words(trust)).isEqualTo("Yes");
    }
}
