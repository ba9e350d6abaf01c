package uk.deliveryboard.platform.webui.chart;

import org.junit.jupiter.api.Test;
import uk.deliveryboard.platform.webui.component.TableCell;
import uk.deliveryboard.platform.webui.spc.Better;

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

    @Test
    void a_funnel_is_told_step_by_step_with_the_share_of_the_step_before() {
        assertThat(AltText.of(FunnelChart.of(funnel()))).isEqualTo(GOLDEN_FUNNEL);
        assertThat(ChartFigure.of("f", "H", "S", FunnelChart.of(funnel())).table().rows().get(2).stream()
                .map(TableCell::text)).containsExactly("Discussed", "31", "25.8%", "34.8%");
        assertThat(AltText.of(FunnelChart.of(ChartData.builder("referrals", "Step", Unit.COUNT, "Referrals").build())))
                .isEqualTo("Funnel of referrals, 0 steps.");
    }

    private static ChartData funnel() {
        return ChartData.builder("referrals", "Step", Unit.COUNT, "Referrals").row("Received", Cell.of(120))
                .row("Assessed", Cell.of(89)).row("Discussed", Cell.of(31)).row("Adopted", Cell.suppressed())
                .row("Exited", Cell.suppressed()).build();
    }

    private static LineChart control(long... values) {
        var builder = ChartData.builder("completions", "Month", Unit.COUNT, "Completions");
        for (int i = 0; i < values.length; i++) {
            builder.row("M" + (i + 1), Cell.of(values[i]));
        }
        return LineChart.control(builder.build(), Better.HIGHER).withTarget(Target.of(5));
    }

    @Test
    void a_control_chart_is_told_by_its_limits_its_newest_value_and_its_target() {
        LineChart chart = control(10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 4);
        assertThat(AltText.of(chart)).isEqualTo(GOLDEN_CONTROL);
        assertThat(ChartFigure.of("f", "H", "S", chart).allNotes()).containsExactly(GOLDEN_KEY,
                "M13 (square): below the lower limit");
    }

    @Test
    void a_control_chart_promises_a_target_only_while_nothing_has_changed() {
        assertThat(AltText.of(control(10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10)))
                .endsWith("Newest value: no significant change. 0 of 13 points show a special cause. As things are, "
                        + "the target will be met consistently, unless something changes.");
    }

    @Test
    void a_run_of_special_causes_is_told_once_by_its_ends() {
        LineChart chart = control(10, 10, 10, 10, 10, 10, 10, 12, 12, 12, 12, 12, 12, 12);
        assertThat(ChartFigure.of("f", "H", "S", chart).allNotes().stream().skip(1)).containsExactly(
                "M8 to M14 (squares): above the upper limit", "M1 to M7 (squares): below the lower limit",
                "M8 to M14 (squares): seven or more in a row above the mean",
                "M1 to M7 (squares): seven or more in a row below the mean",
                "M8 to M14 (squares): two of three in a row close to the upper limit or beyond it",
                "M1 to M7 (squares): two of three in a row close to the lower limit or beyond it");
    }

    @Test
    void with_fewer_than_thirteen_points_or_a_hidden_one_a_control_chart_claims_nothing() {
        String few = "Too few points for limits: at least 13 are needed.";
        LineChart chart = control(10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 99);
        assertThat(AltText.of(chart)).endsWith(few);
        assertThat(ChartFigure.of("f", "H", "S", chart).allNotes()).containsExactly(few);
        var hidden = ChartData.builder("completions", "Month", Unit.COUNT, "Completions");
        for (int i = 0; i < 20; i++) {
            hidden.row("M" + i, i == 9 ? Cell.suppressed() : Cell.of(i));
        }
        LineChart broken = LineChart.control(hidden.build(), Better.NEITHER);
        assertThat(broken.behaviour()).isEmpty();
        assertThat(AltText.of(broken)).contains("No limits: they need every point, and some are not shown.");
    }

    private static final String GOLDEN_BARS = "Bar chart of Staff in date by agency, 4 bars. Highest Police (97%), lowest Fire (41%). "
            + "Target 90%: 1 of 2 reach it. 1 value suppressed. 1 value not available.";
    private static final String GOLDEN_STACKED = "Stacked bar chart of actions by agency, 2 bars. In all: Completed 5, "
            + "On schedule 8.";
    private static final String GOLDEN_LINE = "Line chart of referrals, Q1 to Q3. Rose from Q1 (31) to Q3 (41).";
    private static final String GOLDEN_FUNNEL = "Funnel of referrals, 5 steps: Received (120), then Assessed (89, 74.1% of "
            + "the step before), then Discussed (31, 34.8% of the step before), then Adopted ([c]), then Exited ([c]). "
            + "2 values suppressed.";
    private static final String GOLDEN_CONTROL = "Control chart of completions, M1 to M13. Fell from M1 (10) to M13 (4). "
            + "Target 5. Mean 10, limits 7 to 13. Newest value: a significant change for the worse. "
            + "1 of 13 points shows a special cause.";
    private static final String GOLDEN_KEY = "Grey line: the mean, 10. Dotted lines: the limits, 7 to 13, between which "
            + "numbers vary without any special cause";
}
