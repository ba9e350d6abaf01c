package uk.deliveryboard.reporting.web.page.board;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import uk.deliveryboard.platform.webui.chart.Cell;
import uk.deliveryboard.platform.webui.chart.ChartData;
import uk.deliveryboard.platform.webui.chart.ChartFigure;
import uk.deliveryboard.platform.webui.chart.StackedBarChart;
import uk.deliveryboard.platform.webui.chart.Unit;
import uk.deliveryboard.platform.webui.component.Table;
import uk.deliveryboard.platform.webui.component.TableCell;
import uk.deliveryboard.reporting.dashboard.Wording;
import uk.deliveryboard.reporting.dashboard.detail.ShowDetail.Plans;
import uk.deliveryboard.reporting.dashboard.detail.model.Ageing;
import uk.deliveryboard.reporting.dashboard.detail.model.Movement;
import uk.deliveryboard.reporting.dashboard.detail.model.Movement.Place;
import uk.deliveryboard.reporting.dashboard.model.ActionFigures;
import uk.deliveryboard.reporting.web.Details.Shown;
import uk.deliveryboard.reporting.web.page.ActionsSection;
import uk.deliveryboard.reporting.web.page.QuarterPage;
import uk.deliveryboard.reporting.web.page.board.BoardPage.Block;

/** How late plans are, and whose. */
final class PlansPageBuilder {

    private static final String ALL = "All agencies";
    private static final String NOT_AVAILABLE = "[x]";

    private PlansPageBuilder() {}

    static BoardPage page(Shown<Plans> shown) {
        String place = shown.board().name() + ", " + Wording.shortName(shown.quarter());
        return BoardPage.of(shown.board(), shown.quarter(),
                shown.board().name() + ": plans, " + Wording.name(shown.quarter()), "Plans", shown.firmness(),
                actions(shown.detail()), ageing(shown.detail(), place), movement(shown, place),
                still(shown.detail(), place));
    }

    private static Block actions(Plans plans) {
        QuarterPage.Section section = ActionsSection.of(plans.figures());
        return Block.of("by-agency", "Actions by status and agency").with(section.figure())
                .noting(section.silent() == null ? "Every agency has reported." : section.silent());
    }

    private static Block ageing(Plans plans, String place) {
        List<ActionFigures.Row> agencies = plans.figures().actions().agencies();
        Ageing all = plans.overdue().values().stream().reduce(Ageing.NONE, Ageing::plus);
        String caption = "Actions past their due day and not completed, by days and agency, " + place;
        var chart = ChartData.builder("overdue actions", "Agency", Unit.COUNT, "1 to 30 days", "31 to 90 days",
                "More than 90 days");
        agencies.forEach(row -> chart.row(row.agency().name(), row.reported()
                ? numbers(of(plans, row)).mapToObj(Cell::of).map(Cell.class::cast).toList()
                : List.of(Cell.missing(), Cell.missing(), Cell.missing())));
        Stream<List<TableCell>> rows = Stream.concat(
                agencies.stream().map(row -> row(row.agency().name(), row.reported(), of(plans, row))),
                Stream.of(row(ALL, all.all() > 0 || agencies.stream().anyMatch(ActionFigures.Row::reported), all)));
        return Block.of("ageing-section", "How long actions are overdue")
                .with(ChartFigure.of("ageing", headline(all), caption, StackedBarChart.of(chart.build()))
                        .withTable(Table.of(caption, head("Agency", "1 to 30 days", "31 to 90 days",
                                "More than 90 days", "All overdue"), rows.toList())));
    }

    private static Ageing of(Plans plans, ActionFigures.Row row) {
        return plans.overdue().getOrDefault(row.agency().code(), Ageing.NONE);
    }

    private static LongStream numbers(Ageing ageing) {
        return LongStream.of(ageing.month(), ageing.quarter(), ageing.longer());
    }

    private static List<TableCell> row(String name, boolean reported, Ageing ageing) {
        return Stream.concat(Stream.of(TableCell.text(name)),
                LongStream.concat(numbers(ageing), LongStream.of(ageing.all()))
                        .mapToObj(value -> TableCell.number(reported ? number(value) : NOT_AVAILABLE)))
                .toList();
    }

    static String headline(Ageing all) {
        if (all.all() == 0) {
            return "No action is overdue.";
        }
        return number(all.all()) + (all.all() == 1 ? " action is" : " actions are") + " overdue: "
                + number(all.month()) + " by up to 30 days, " + number(all.quarter()) + " by 31 to 90 days and "
                + number(all.longer()) + " by more than 90 days.";
    }

    private static Block movement(Shown<Plans> shown, String place) {
        Movement movement = shown.detail().movement();
        String before = Wording.day(shown.quarter().previous().lastDay());
        List<List<TableCell>> rows = Stream.of(Place.values())
                .map(from -> Stream.concat(Stream.of(TableCell.text(from.label())),
                        Place.entered().map(to -> TableCell.number(number(movement.count(from, to))))).toList())
                .toList();
        return Block.of("movement", "Where actions have moved")
                .saying("Each row is where actions stood on " + before + ", each column where they stand now.")
                .with(Table.of("Actions by status on " + before + " and now, " + place,
                        Stream.concat(Stream.of(TableCell.text("On " + before)),
                                Place.entered().map(to -> TableCell.number(to.label()))).toList(),
                        rows));
    }

    private static Block still(Plans plans, String place) {
        Movement movement = plans.movement();
        Block block = Block.of("still", "Not happening for two quarters");
        if (movement.stillNotHappening() == 0) {
            return block.saying("No action was behind schedule or not happening both then and now.");
        }
        List<List<TableCell>> rows = plans.figures().actions().agencies().stream()
                .map(row -> Map.entry(row.agency().name(), movement.stillNotHappening(row.agency().code())))
                .filter(row -> row.getValue() > 0)
                .map(row -> List.of(TableCell.text(row.getKey()), TableCell.number(number(row.getValue())))).toList();
        return block.saying(
                "Actions that were behind schedule or not happening at the end of the quarter before, and are now.")
                .with(Table.of("Actions not happening for two quarters, by agency, " + place,
                        head("Agency", "Actions"), rows))
                .noting("The agency's own plan names them and says why.");
    }

    static List<TableCell> head(String first, String... numbers) {
        return Stream.concat(Stream.of(TableCell.text(first)), Stream.of(numbers).map(TableCell::number)).toList();
    }

    static String number(long value) {
        return "%,d".formatted(value);
    }
}
