package uk.deliveryboard.reporting.web.page;

import uk.deliveryboard.platform.webui.chart.BarChart;
import uk.deliveryboard.platform.webui.chart.Cell;
import uk.deliveryboard.platform.webui.chart.ChartData;
import uk.deliveryboard.platform.webui.chart.Unit;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.table.FigureTables;

/** How long do referrals take, and on whose clock? Stages stand in the order in which they are passed. */
final class TimelinessSection {

    private TimelinessSection() {}

    static QuarterPage.Section of(BoardFigures figures) {
        var chart = ChartData.builder("working days, median", "Stage", Unit.COUNT, "Working days");
        figures.cases().times().forEach(time -> chart.row(time.stage().label(),
                time.days().<Cell>map(days -> Cell.of(days.median())).orElse(Cell.suppressed())));
        return QuarterPage.Section.of("timeliness", "Time in each stage", BarChart.of(chart.build()),
                FigureTables.times(figures));
    }
}
