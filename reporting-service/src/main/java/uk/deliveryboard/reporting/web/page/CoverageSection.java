package uk.deliveryboard.reporting.web.page;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import uk.deliveryboard.platform.webui.chart.BarChart;
import uk.deliveryboard.platform.webui.chart.Cell;
import uk.deliveryboard.platform.webui.chart.ChartData;
import uk.deliveryboard.platform.webui.chart.Target;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.model.CoverageFigures;
import uk.deliveryboard.reporting.dashboard.table.FigureTables;

/** Are the people who should be trained trained? */
public final class CoverageSection {

    private CoverageSection() {}

    public static QuarterPage.Section of(BoardFigures figures) {
        var chart = ChartData.builder("relevant staff with valid WRAP training", "Agency", FigureTablePage.PERCENT,
                "Trained");
        figures.coverage().agencies().forEach(row -> chart.row(row.agency().name(), cell(row)));
        BarChart bars = BarChart.of(chart.build());
        OptionalInt target = figures.coverage().commonTarget();
        return QuarterPage.Section.of("coverage", "WRAP training",
                target.isPresent() ? bars.withTarget(Target.of(target.getAsInt())) : bars,
                FigureTables.coverage(figures));
    }

    private static Cell cell(CoverageFigures.Row row) {
        Optional<BigDecimal> percent = row.coverage().percent();
        return percent.isPresent() ? Cell.of(percent.get()) : Cell.missing();
    }
}
