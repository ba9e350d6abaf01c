package uk.deliveryboard.reporting.web.page;

import uk.deliveryboard.platform.webui.chart.BarChart;
import uk.deliveryboard.platform.webui.chart.Cell;
import uk.deliveryboard.platform.webui.chart.ChartData;
import uk.deliveryboard.platform.webui.chart.Unit;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.table.FigureTables;
import uk.deliveryboard.reporting.disclosure.PublishedCount;

/** Where do referrals come from? Sectors stand in their fixed order: nobody is ranked by volume. */
final class ReferralsSection {

    private ReferralsSection() {}

    static QuarterPage.Section of(BoardFigures figures) {
        var chart = ChartData.builder("referrals received", "Sector", Unit.COUNT, "Referrals");
        figures.referrals().received().cells().forEach((sector, count) -> chart.row(sector.label(), cell(count)));
        if (!figures.reckoning().settled()) {
            chart.row("All sectors", cell(figures.referrals().received().total()));
        }
        return QuarterPage.Section.of("referrals", "Referrals", BarChart.of(chart.build()),
                FigureTables.referrals(figures));
    }

    private static Cell cell(PublishedCount count) {
        return switch (count) {
            case PublishedCount.Shown(long value) -> Cell.of(value);
            case PublishedCount.Suppressed() -> Cell.suppressed();
        };
    }
}
