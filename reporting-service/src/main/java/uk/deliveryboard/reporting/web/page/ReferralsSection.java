package uk.deliveryboard.reporting.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.deliveryboard.platform.webui.chart.BarChart;
import uk.deliveryboard.platform.webui.chart.Cell;
import uk.deliveryboard.platform.webui.chart.ChartData;
import uk.deliveryboard.platform.webui.chart.ChartFigure;
import uk.deliveryboard.platform.webui.chart.Unit;
import uk.deliveryboard.platform.webui.component.Table;
import uk.deliveryboard.platform.webui.component.TableCell;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.Headlines;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.ReferralFigures;
import uk.deliveryboard.reporting.dashboard.model.Sector;
import uk.deliveryboard.reporting.disclosure.PublishedCount;
import uk.deliveryboard.reporting.disclosure.PublishedTable;

/** Where do referrals come from? Sectors stand in their fixed order: nobody is ranked by volume. */
final class ReferralsSection {

    private ReferralsSection() {}

    static QuarterPage.Section of(BoardFigures figures) {
        PublishedTable<Sector> received = figures.referrals().received();
        String subtitle = Subtitles.of("Referrals received, by sector of the referrer", figures);
        var chart = ChartData.builder("referrals received", "Sector", Unit.COUNT, "Referrals");
        received.cells().forEach((sector, count) -> chart.row(sector.label(), cell(count)));
        ChartFigure figure = ChartFigure.of("referrals",
                Headlines.of(figures.referrals(), figures.reckoning().over()), subtitle, BarChart.of(chart.build()));
        return new QuarterPage.Section("referrals-section", "Referrals", figure, table(figures.referrals(), subtitle),
                null,
                List.of(KpiDefinition.K7));
    }

    private static Cell cell(PublishedCount count) {
        return switch (count) {
            case PublishedCount.Shown(long value) -> Cell.of(value);
            case PublishedCount.Suppressed() -> Cell.suppressed();
        };
    }

    /** Where most of the quarter is withheld, a column says what can be said of the four quarters up to it. */
    private static Table table(ReferralFigures figures, String caption) {
        List<TableCell> head = new ArrayList<>(
                List.of(TableCell.text("Sector"), TableCell.number("Referrals received")));
        figures.fourQuarters().ifPresent(table -> head.add(TableCell.number("Four quarters to this one")));
        List<List<TableCell>> rows = new ArrayList<>();
        figures.received().cells().forEach((sector, count) -> rows.add(row(sector.label(), count,
                figures.fourQuarters().map(table -> table.cells().get(sector)))));
        rows.add(row("All sectors", figures.received().total(),
                figures.fourQuarters().map(PublishedTable::total)));
        return Table.of(caption, head, rows);
    }

    private static List<TableCell> row(String name, PublishedCount count, Optional<PublishedCount> fourQuarters) {
        List<TableCell> row = new ArrayList<>(List.of(TableCell.text(name), TableCell.number(count.text())));
        fourQuarters.ifPresent(together -> row.add(TableCell.number(together.text())));
        return row;
    }
}
