package uk.deliveryboard.reporting.web.page;

import uk.deliveryboard.platform.webui.chart.BarChart;
import uk.deliveryboard.platform.webui.chart.Cell;
import uk.deliveryboard.platform.webui.chart.ChartData;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.table.FigureTables;

/** Are the cases looked after as they must be? Consent is a free choice and stands in the table alone. */
final class CasesSection {

    private CasesSection() {}

    static QuarterPage.Section of(BoardFigures figures) {
        var chart = ChartData.builder("cases", "Measure", FigureTablePage.PERCENT, "Share");
        figures.cases().measures().stream().filter(measure -> measure.definition() != KpiDefinition.K19)
                .forEach(measure -> chart.row(measure.title(),
                        measure.percent().<Cell>map(Cell::of).orElse(Cell.suppressed())));
        return QuarterPage.Section.of("cases", "Cases", BarChart.of(chart.build()), FigureTables.cases(figures));
    }
}
