package uk.deliveryboard.reporting.national;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NationalStatisticsTests {

    private final List<NationalYear> years = new NationalStatistics().years();

    @Test
    void years_follow_each_other_without_gaps() {
        assertThat(years).extracting(NationalYear::year).isEqualTo(IntStream.range(2015, 2015 + years.size())
                .mapToObj(year -> "%d-%02d".formatted(year, (year + 1) % 100)).toList());
    }

    @Test
    void parts_are_no_larger_than_what_they_are_part_of() {
        assertThat(years).allSatisfy(year -> {
            assertThat(year.discussed().orElse(0L)).isBetween(year.adopted().orElse(0L), year.referrals());
            assertThat(year.education().orElse(0L) + year.police().orElse(0L)).isLessThan(year.referrals());
            assertThat(year.rightWing().orElse(0L) + year.islamist().orElse(0L)).isBetween(0L, 100L);
        });
    }

    /** Shares as the publication prints them, rounded to whole per cent. */
    @Test
    void counts_by_sector_give_the_published_shares() {
        assertThat(years.stream().filter(year -> year.education().isPresent())
                .map(year -> Math.round(100.0 * year.education().orElseThrow() / year.referrals()) + "/"
                        + Math.round(100.0 * year.police().orElseThrow() / year.referrals())))
                .containsExactly("25/36", "36/28", "39/29", "40/28");
    }

    @Test
    void years_that_do_not_compare_with_those_before_say_why() {
        assertThat(years.stream().filter(year -> year.seriesBreak().isPresent()).map(NationalYear::year))
                .containsExactly("2021-22", "2024-25");
    }
}
