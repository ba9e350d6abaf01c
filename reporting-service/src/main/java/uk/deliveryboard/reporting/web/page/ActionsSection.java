package uk.deliveryboard.reporting.web.page;

import java.util.Arrays;
import java.util.List;
import uk.deliveryboard.platform.webui.chart.Cell;
import uk.deliveryboard.platform.webui.chart.ChartData;
import uk.deliveryboard.platform.webui.chart.StackedBarChart;
import uk.deliveryboard.platform.webui.chart.Unit;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.model.ActionCounts;
import uk.deliveryboard.reporting.dashboard.model.ActionStatus;
import uk.deliveryboard.reporting.dashboard.table.FigureTables;

/** How far are the plans, and whose are behind? */
public final class ActionsSection {

    private ActionsSection() {}

    public static QuarterPage.Section of(BoardFigures figures) {
        var chart = ChartData.builder("plan actions", "Agency", Unit.COUNT,
                Arrays.stream(ActionStatus.values()).map(ActionStatus::label).toArray(String[]::new));
        figures.actions().agencies().forEach(row -> chart.row(row.agency().name(), cells(row.counts())));
        return QuarterPage.Section.of("actions", "Plan actions", StackedBarChart.rag(chart.build()),
                FigureTables.actions(figures));
    }

    private static List<Cell> cells(ActionCounts counts) {
        return Arrays.stream(ActionStatus.values())
                .map(status -> counts.all() == 0 ? Cell.missing() : Cell.of(counts.in(status))).toList();
    }
}
