package uk.deliveryboard.platform.webui.chart;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AltTextTests {

    private static ChartData coverage() {
        return ChartData.builder("Staff in date", "Agency", Unit.PERCENT, "Coverage").row("Police", Cell.of(97))
                .row("Fire", Cell.of(41)).row("College", Cell.suppressed()).row("Prison", Cell.missing()).build();
    }

    @Test
    void bars_are_told_by_their_extremes_their_target_and_what_is_left_out() {
        assertThat(AltText.of(BarChart.of(coverage()).withTarget(Target.of(90)))).isEqualTo(GOLDEN_BARS);
    }

    @Test
    void stacked_bars_are_told_by_the_total_of_each_part() {
        ChartData data = ChartData.builder("actions", "Agency", Unit.COUNT, "Completed", "On schedule")
                .row("Police", Cell.of(4), Cell.of(6)).row("Fire", Cell.of(1), Cell.of(2)).build();
        assertThat(AltText.of(StackedBarChart.of(data))).isEqualTo(GOLDEN_STACKED);
    }

    @Test
    void a_line_is_told_by_its_course() {
        ChartData data = ChartData.builder("referrals", "Quarter", Unit.COUNT, "Referrals").row("Q1", Cell.of(31))
                .row("Q2", Cell.of(28)).row("Q3", Cell.of(41)).build();
        assertThat(AltText.of(LineChart.of(data))).isEqualTo(GOLDEN_LINE);
    }

    private static final String GOLDEN_BARS = "Bar chart of Staff in date by agency, 4 bars. Highest Police (97%), lowest Fire (41%). "
            + "Target 90%: 1 of 2 reach it. 1 value suppressed. 1 value not available.";
    private static final String GOLDEN_STACKED = "Stacked bar chart of actions by agency, 2 bars. In all: Completed 5, "
            + "On schedule 8.";
    private static final String GOLDEN_LINE = "Line chart of referrals, Q1 to Q3. Rose from Q1 (31) to Q3 (41).";
}
