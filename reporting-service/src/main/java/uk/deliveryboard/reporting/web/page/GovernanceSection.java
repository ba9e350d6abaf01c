package uk.deliveryboard.reporting.web.page;

import uk.deliveryboard.platform.webui.chart.BarChart;
import uk.deliveryboard.platform.webui.chart.Cell;
import uk.deliveryboard.platform.webui.chart.ChartData;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.table.FigureTables;

/** Do plans rest on what they must, and does the board do what it must? */
final class GovernanceSection {

    private GovernanceSection() {}

    static QuarterPage.Section of(BoardFigures figures) {
        var chart = ChartData.builder("governance", "Measure", FigureTablePage.PERCENT, "Share");
        figures.governance().measures().forEach(measure -> chart.row(measure.title(),
                measure.share().percent().<Cell>map(Cell::of).orElse(Cell.missing())));
        return QuarterPage.Section.of("governance", "Plans in force, trainers and the board",
                BarChart.of(chart.build()),
                FigureTables.governance(figures));
    }
}
