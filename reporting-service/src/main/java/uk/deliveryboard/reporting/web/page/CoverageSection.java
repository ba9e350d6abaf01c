package uk.deliveryboard.reporting.web.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.deliveryboard.platform.webui.chart.BarChart;
import uk.deliveryboard.platform.webui.chart.Cell;
import uk.deliveryboard.platform.webui.chart.ChartData;
import uk.deliveryboard.platform.webui.chart.ChartFigure;
import uk.deliveryboard.platform.webui.chart.Target;
import uk.deliveryboard.platform.webui.chart.Unit;
import uk.deliveryboard.platform.webui.component.Table;
import uk.deliveryboard.platform.webui.component.TableCell;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.Headlines;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.model.Coverage;
import uk.deliveryboard.reporting.dashboard.model.CoverageFigures;

/** Are the people who should be trained trained? */
final class CoverageSection {

    private static final Unit PERCENT = new Unit("%", 1);

    private CoverageSection() {}

    static QuarterPage.Section of(BoardFigures figures) {
        CoverageFigures coverage = figures.coverage();
        String subtitle = Subtitles.of("Relevant staff in post with valid WRAP training, by agency", figures);
        var chart = ChartData.builder("relevant staff with valid WRAP training", "Agency", PERCENT, "Trained");
        coverage.agencies().forEach(row -> chart.row(row.agency().name(), cell(row)));
        ChartFigure figure = ChartFigure.of("coverage", Headlines.of(coverage), subtitle,
                BarChart.of(chart.build()).withTarget(Target.of(Coverage.TARGET_PERCENT)));
        return new QuarterPage.Section("coverage-section", "WRAP training", figure, table(coverage, subtitle),
                Subtitles.silent(coverage.notReporting(), "relevant staff"),
                List.of(KpiDefinition.K1, KpiDefinition.K1B));
    }

    private static Cell cell(CoverageFigures.Row row) {
        Optional<BigDecimal> percent = row.coverage().percent();
        return percent.isPresent() ? Cell.of(percent.get()) : Cell.missing();
    }

    private static Table table(CoverageFigures figures, String caption) {
        List<List<TableCell>> rows = new ArrayList<>();
        figures.agencies().forEach(row -> rows.add(row.outcome().isKnown()
                ? row(row.agency().name(), row.coverage(), row.outcome().label())
                : List.of(TableCell.text(row.agency().name()), TableCell.number("[x]"), TableCell.number("[x]"),
                        TableCell.number("[x]"), TableCell.text(row.outcome().label()))));
        rows.add(row("All agencies", figures.partnership(),
                figures.meeting() + " of " + figures.reporting() + " agencies"));
        return Table.of(caption,
                List.of(TableCell.text("Agency"), TableCell.number("Trained"), TableCell.number("Relevant staff"),
                        TableCell.number("Coverage"), TableCell.text("Meets " + Coverage.TARGET_PERCENT + "%")),
                rows);
    }

    private static List<TableCell> row(String name, Coverage coverage, String outcome) {
        return List.of(TableCell.text(name), TableCell.number("%,d".formatted(coverage.numerator())),
                TableCell.number("%,d".formatted(coverage.denominator())),
                TableCell.number(coverage.percent().map(PERCENT::format).orElse("[x]")), TableCell.text(outcome));
    }
}
