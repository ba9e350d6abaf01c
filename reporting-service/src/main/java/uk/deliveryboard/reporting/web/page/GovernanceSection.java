package uk.deliveryboard.reporting.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.webui.chart.BarChart;
import uk.deliveryboard.platform.webui.chart.Cell;
import uk.deliveryboard.platform.webui.chart.ChartData;
import uk.deliveryboard.platform.webui.chart.ChartFigure;
import uk.deliveryboard.platform.webui.chart.Unit;
import uk.deliveryboard.platform.webui.component.Table;
import uk.deliveryboard.platform.webui.component.TableCell;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.GovernanceFigures.Measure;
import uk.deliveryboard.reporting.dashboard.Headlines;

/** Do plans rest on what they must, and does the board do what it must? */
final class GovernanceSection {

    private static final String UNKNOWN = "[x]";
    private static final Unit PERCENT = new Unit("%", 1);

    private GovernanceSection() {}

    static QuarterPage.Section of(BoardFigures figures) {
        List<Measure> measures = figures.governance().measures();
        String subtitle = Subtitles.of("Plans in force and the work of the board", figures);
        var chart = ChartData.builder("governance", "Measure", PERCENT, "Share");
        measures.forEach(measure -> chart.row(measure.title(),
                measure.share().percent().<Cell>map(Cell::of).orElse(Cell.missing())));
        ChartFigure figure = ChartFigure.of("governance", Headlines.of(figures.governance()), subtitle,
                BarChart.of(chart.build()));
        return new QuarterPage.Section("governance-section", "Plans in force and the board", figure,
                table(measures, subtitle), silent(measures),
                measures.stream().map(Measure::definition).distinct().toList());
    }

    private static Table table(List<Measure> measures, String caption) {
        return Table.of(caption,
                List.of(TableCell.text("Measure"), TableCell.number("Numerator"), TableCell.number("Denominator"),
                        TableCell.number("Share"), TableCell.text("Target")),
                measures.stream().map(GovernanceSection::row).toList());
    }

    private static List<TableCell> row(Measure measure) {
        var share = measure.share();
        return List.of(TableCell.text(measure.title()),
                TableCell.number(share.hasDenominator() ? "%,d".formatted(share.numerator()) : UNKNOWN),
                TableCell.number(share.hasDenominator() ? "%,d".formatted(share.denominator()) : UNKNOWN),
                TableCell.number(share.percent().map(PERCENT::format).orElse(UNKNOWN)),
                TableCell.text(measure.definition().target()));
    }

    private static @Nullable String silent(List<Measure> measures) {
        var missing = measures.stream().flatMap(measure -> measure.notReporting().stream()).distinct()
                .toList();
        return Subtitles.silent(missing, "a plan in force");
    }
}
