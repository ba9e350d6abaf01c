package uk.deliveryboard.reporting.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import uk.deliveryboard.platform.webui.chart.Cell;
import uk.deliveryboard.platform.webui.chart.ChartData;
import uk.deliveryboard.platform.webui.chart.ChartFigure;
import uk.deliveryboard.platform.webui.chart.StackedBarChart;
import uk.deliveryboard.platform.webui.chart.Unit;
import uk.deliveryboard.platform.webui.component.Table;
import uk.deliveryboard.platform.webui.component.TableCell;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.Headlines;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.model.ActionCounts;
import uk.deliveryboard.reporting.dashboard.model.ActionFigures;
import uk.deliveryboard.reporting.dashboard.model.ActionStatus;

/** How far are the plans, and whose are behind? */
final class ActionsSection {

    private ActionsSection() {}

    static QuarterPage.Section of(BoardFigures figures) {
        ActionFigures actions = figures.actions();
        String subtitle = Subtitles.of("Plan actions by status and agency", figures);
        var chart = ChartData.builder("plan actions", "Agency", Unit.COUNT,
                Arrays.stream(ActionStatus.values()).map(ActionStatus::label).toArray(String[]::new));
        actions.agencies().forEach(row -> chart.row(row.agency().name(), cells(row.counts())));
        ChartFigure figure = ChartFigure.of("actions", Headlines.of(actions), subtitle,
                StackedBarChart.rag(chart.build()));
        return new QuarterPage.Section("actions-section", "Plan actions", figure, table(actions, subtitle),
                Subtitles.silent(actions.notReporting(), "any plan action"), List.of(KpiDefinition.K5));
    }

    private static List<Cell> cells(ActionCounts counts) {
        return Arrays.stream(ActionStatus.values())
                .map(status -> counts.all() == 0 ? Cell.missing() : Cell.of(counts.in(status))).toList();
    }

    private static Table table(ActionFigures figures, String caption) {
        List<TableCell> head = new ArrayList<>();
        head.add(TableCell.text("Agency"));
        for (ActionStatus status : ActionStatus.values()) {
            head.add(TableCell.number(status.label()));
        }
        for (String column : List.of("All rated", "Not due to start", "Overdue", "Completed late")) {
            head.add(TableCell.number(column));
        }
        List<List<TableCell>> rows = new ArrayList<>();
        figures.agencies().forEach(row -> rows.add(row(row.agency().name(), row.counts())));
        rows.add(row("All agencies", figures.total()));
        return Table.of(caption, head, rows);
    }

    private static List<TableCell> row(String name, ActionCounts counts) {
        boolean reported = counts.all() > 0;
        LongStream numbers = LongStream.concat(
                Arrays.stream(ActionStatus.values()).mapToLong(counts::in),
                LongStream.of(counts.rated(), counts.notDue(), counts.overdue(), counts.completedLate()));
        return Stream.concat(Stream.of(TableCell.text(name)),
                numbers.mapToObj(value -> TableCell.number(reported ? "%,d".formatted(value) : "[x]"))).toList();
    }
}
