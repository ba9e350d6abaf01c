package uk.deliveryboard.reporting.web.page.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.platform.webui.chart.BarChart;
import uk.deliveryboard.platform.webui.chart.Cell;
import uk.deliveryboard.platform.webui.chart.ChartData;
import uk.deliveryboard.platform.webui.chart.ChartFigure;
import uk.deliveryboard.platform.webui.chart.Unit;
import uk.deliveryboard.platform.webui.component.Table;
import uk.deliveryboard.platform.webui.component.TableCell;
import uk.deliveryboard.reporting.comparison.Scorecard.Line;
import uk.deliveryboard.reporting.comparison.Value;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.Wording;
import uk.deliveryboard.reporting.national.NationalStatistics;
import uk.deliveryboard.reporting.national.NationalYear;
import uk.deliveryboard.reporting.web.Comparisons.Year;
import uk.deliveryboard.reporting.web.page.board.BoardPage.Block;

/** Published statistics of the country beside what is counted here, never in one table. */
final class NationalPageBuilder {

    private static final String NOT_AVAILABLE = "[x]";

    private NationalPageBuilder() {}

    /** @param years of the board, newest first */
    static BoardPage page(Quarter quarter, List<Year> years, List<NationalYear> national) {
        var board = years.getFirst().board();
        return BoardPage.of(board, quarter, board.name() + ": national context, " + Wording.name(quarter),
                "National context",
                "What the Home Office published for England and Wales, and this board's own numbers below it. They are not the same statistics.",
                volume(national), mix(national), local(years));
    }

    private static Block volume(List<NationalYear> national) {
        String caption = "Published: referrals to Prevent, England and Wales, by financial year";
        var chart = ChartData.builder("referrals in England and Wales", "Financial year", Unit.COUNT, "Referrals");
        national.forEach(year -> chart.row(label(year), Cell.of(year.referrals())));
        NationalYear last = national.getLast();
        return Block.of("volume", "England and Wales: how many")
                .with(ChartFigure
                        .of("national", PlansPageBuilder.number(last.referrals()) + " referrals were published for "
                                + last.year() + ".", caption, BarChart.of(chart.build()))
                        .withSource(NationalStatistics.SOURCE)
                        .withTable(Table.of(caption, List.of(TableCell.text("Financial year"),
                                TableCell.number("Referrals"),
                                TableCell.number("Discussed at a panel"), TableCell.number("Adopted as a Channel case"),
                                TableCell.number("Adopted, of referrals"), TableCell.text("Break in the series")),
                                national.stream().map(NationalPageBuilder::volume).toList())))
                .noting("[b] = break in the series: the year does not compare with those before it.",
                        "[x] = not available: not in our file.", "Source: " + NationalStatistics.SOURCE + ".");
    }

    /** A year after a break carries its mark wherever it is named. */
    private static String label(NationalYear year) {
        return year.year() + (year.seriesBreak().isPresent() ? " [b]" : "");
    }

    private static List<TableCell> volume(NationalYear year) {
        return List.of(TableCell.text(label(year)), TableCell.number(PlansPageBuilder.number(year.referrals())),
                number(year.discussed()), number(year.adopted()),
                TableCell.number(year.adopted().map(adopted -> percent(adopted, year.referrals()))
                        .orElse(NOT_AVAILABLE)),
                TableCell.text(year.seriesBreak().orElse("")));
    }

    private static Block mix(List<NationalYear> national) {
        List<NationalYear> known = national.stream()
                .filter(year -> year.education().isPresent() || year.rightWing().isPresent()).toList();
        return Block.of("mix", "England and Wales: from whom, and what for")
                .with(Table.of("Published: shares of all referrals, England and Wales, by financial year",
                        List.of(TableCell.text("Financial year"), TableCell.number("From education"),
                                TableCell.number("From the police"), TableCell.number("Extreme right-wing concern"),
                                TableCell.number("Islamist concern")),
                        known.stream()
                                .map(year -> List.of(TableCell.text(label(year)), share(year, year.education()),
                                        share(year, year.police()), percent(year.rightWing()),
                                        percent(year.islamist())))
                                .toList()))
                .noting("Source: " + NationalStatistics.SOURCE + ".");
    }

    private static Block local(List<Year> years) {
        String name = years.getFirst().board().name();
        List<List<TableCell>> rows = years.stream().map(year -> Stream.concat(
                Stream.of(TableCell.text(Wording.financialYear(new Quarter(year.startYear(), 1)))),
                Stream.of("Referrals, all sectors", "Referrals, education", "Referrals, police")
                        .map(label -> TableCell.number(toDate(year, label))))
                .toList()).toList();
        return Block.of("local", "This board: counted here")
                .with(Table.of("Counted here: referrals received, " + name + ", by financial year to date",
                        PlansPageBuilder.head("Financial year", "All sectors", "Education", "Police"), rows))
                .noting("Numbers of one area are small, and move by chance alone: one area is neither above nor below the country because a year differs.",
                        "[c] = confidential: the number of a quarter is withheld, and the year's with it. The year page shows the quarters.");
    }

    private static String toDate(Year year, String label) {
        return year.scorecard().lines().stream()
                .filter(line -> line.definition() == KpiDefinition.K7 && line.label().equals(label)).map(Line::toDate)
                .map(Value::text).findFirst().orElse(NOT_AVAILABLE);
    }

    private static TableCell number(Optional<Long> value) {
        return TableCell.number(value.map(PlansPageBuilder::number).orElse(NOT_AVAILABLE));
    }

    private static TableCell share(NationalYear year, Optional<Long> part) {
        return TableCell.number(part.map(value -> percent(value, year.referrals())).orElse(NOT_AVAILABLE));
    }

    private static TableCell percent(Optional<Long> published) {
        return TableCell.number(published.map(value -> value + "%").orElse(NOT_AVAILABLE));
    }

    private static String percent(long part, long all) {
        return BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP) + "%";
    }
}
