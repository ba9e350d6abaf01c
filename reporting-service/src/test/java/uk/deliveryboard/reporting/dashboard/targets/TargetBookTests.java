package uk.deliveryboard.reporting.dashboard.targets;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TargetBookTests {

    private static final LocalDate STRATEGY = LocalDate.of(2019, 4, 1);

    private static CoverageTarget decided(@Nullable String type, int percent, String from, boolean withdrawn) {
        return new CoverageTarget("K1", type, percent, LocalDate.parse(from), withdrawn);
    }

    private static final TargetBook BOOK = new TargetBook(List.of(decided(null, 90, "2019-04-01", false),
            decided(null, 95, "2026-08-15", false), decided(null, 92, "2026-10-01", false),
            decided(null, 93, "2026-10-01", false), decided("PRISON", 80, "2026-07-01", false),
            decided("PRISON", 1, "2026-10-01", true), new CoverageTarget("NHS_BPA", "ICB", 85, STRATEGY, false)));

    @ParameterizedTest
    @CsvSource({"2019-03-31, OTHER, K1,", "2019-04-01, OTHER, K1, 90", "2026-06-30, OTHER, K1, 90",
            "2026-09-30, OTHER, K1, 95", "2026-10-12, OTHER, K1, 93", "2026-06-30, PRISON, K1, 90",
            "2026-09-30, PRISON, K1, 80", "2026-12-31, PRISON, K1, 93", "2026-09-30, ICB, NHS_BPA, 85",
            "2026-09-30, OTHER, NHS_BPA,"})
    void each_quarter_end_keeps_the_target_that_held_on_it(LocalDate day, String type, String measure,
            @Nullable Integer percent) {
        assertThat(BOOK.on(day, measure, type))
                .isEqualTo(percent == null ? OptionalInt.empty() : OptionalInt.of(percent));
    }

    @Property
    void a_decision_about_a_later_day_changes_no_day_before_it(@ForAll @IntRange(min = 1, max = 100) int percent,
            @ForAll @IntRange(min = 0, max = 3_000) int day, @ForAll @IntRange(min = 1, max = 3_000) int later) {
        LocalDate asked = STRATEGY.plusDays(day);
        var decisions = new java.util.ArrayList<>(BOOK.decisions());
        decisions.add(decided(null, percent, asked.plusDays(later).toString(), false));
        assertThat(new TargetBook(decisions).on(asked, "K1", "OTHER")).isEqualTo(BOOK.on(asked, "K1", "OTHER"));
    }

    @Test
    void it_reads_as_people_say_it() {
        assertThat(decided(null, 90, "2019-04-01", false).words()).isEqualTo("From 1 April 2019, all agencies: 90%");
        assertThat(decided("NHS_TRUST", 85, "2026-10-01", true).words()).isEqualTo(
                "From 1 October 2026, agencies of the kind NHS_TRUST: no target of its own any more");
    }
}
