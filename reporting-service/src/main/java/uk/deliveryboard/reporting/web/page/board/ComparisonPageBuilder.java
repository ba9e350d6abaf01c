package uk.deliveryboard.reporting.web.page.board;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.platform.webui.component.Table;
import uk.deliveryboard.platform.webui.component.TableCell;
import uk.deliveryboard.reporting.comparison.PublishedQuarter;
import uk.deliveryboard.reporting.comparison.PublishedQuarter.Firmness;
import uk.deliveryboard.reporting.comparison.Scorecard;
import uk.deliveryboard.reporting.comparison.Scorecard.Line;
import uk.deliveryboard.reporting.comparison.Value;
import uk.deliveryboard.reporting.dashboard.Wording;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.web.Addresses;
import uk.deliveryboard.reporting.web.Comparisons.Pair;
import uk.deliveryboard.reporting.web.Comparisons.Year;
import uk.deliveryboard.reporting.web.page.board.BoardPage.Block;
import uk.deliveryboard.reporting.web.page.board.BoardPage.Choice;
import uk.deliveryboard.reporting.web.page.board.BoardPage.Choices;
import uk.deliveryboard.reporting.web.page.board.BoardPage.Link;

/** Quarters side by side to pages. */
final class ComparisonPageBuilder {

    private static final String CONFIDENTIAL = "[c] = confidential: withheld because it, or a number that could be worked out from it, tells of few people.";
    private static final String MISSING = "[x] = not available: no information was sent.";

    private ComparisonPageBuilder() {}

    static BoardPage year(Year year, Quarter present) {
        String years = Wording.financialYear(new Quarter(year.startYear(), 1));
        Quarter last = new Quarter(year.startYear(), 4);
        Quarter shown = last.compareTo(present) > 0 ? present : last;
        Block scorecard = Block.of("scorecard", "Quarter by quarter").with(table(year, years)).noting(
                "Each quarter is shown as it was published: signed off where it is, else as counted now.",
                CONFIDENTIAL, MISSING,
                "[z] = not applicable: the quarter has not begun, or the figure is a state on a day, which does not add up to a year.",
                "The year to date of people is shown where the number of each quarter is; else it would give those away that are withheld.");
        return BoardPage
                .of(year.board(), shown, year.board().name() + ": financial year " + years, "Year " + years,
                        "The quarters of a financial year beside each other, for the whole board.", scorecard)
                .choosing(new Choices("/boards/" + year.board().code() + "/year", "year", "Financial year",
                        "Show this year", years(year.startYear(), present)));
    }

    private static Table table(Year year, String years) {
        List<TableCell> head = new ArrayList<>(List.of(TableCell.text("Figure")));
        year.scorecard().quarters().forEach(quarter -> head.add(TableCell.number(heading(quarter))));
        head.add(TableCell.number("Year to date"));
        head.add(TableCell.text("Definition"));
        return Table.of("Figures of " + year.board().name() + " by quarter, financial year " + years, head,
                year.scorecard().lines().stream()
                        .map(line -> row(line, Stream.concat(line.values().stream().map(Value::text),
                                Stream.of(line.toDate().text()))))
                        .toList());
    }

    private static List<TableCell> row(Line line, Stream<String> numbers) {
        return Stream.of(Stream.of(TableCell.text(line.label())), numbers.map(TableCell::number),
                Stream.of(TableCell.link(line.definition().id(), Addresses.definition(line.definition()))))
                .flatMap(cells -> cells).toList();
    }

    static String heading(PublishedQuarter quarter) {
        return "Quarter " + quarter.quarter().number() + switch (quarter.firmness()) {
            case Firmness.NotBegun() -> " (not begun)";
            case Firmness.Provisional() -> " (provisional)";
            case Firmness.SignedOff(int version) -> " (signed off, version " + version + ")";
        };
    }

    private static List<Choice> years(int shown, Quarter present) {
        return Stream.concat(Stream.of(shown), Stream.of(0, 1, 2).map(back -> present.startYear() - back)).distinct()
                .sorted((one, other) -> other - one).map(start -> {
                    String id = id(new Quarter(start, 1));
                    return new Choice(id, Wording.financialYear(new Quarter(start, 1)), start == shown);
                }).toList();
    }

    /** {@code 2026-27}. */
    static String id(Quarter quarter) {
        return quarter.id().substring(0, quarter.id().length() - 3);
    }

    static BoardPage comparison(Pair pair, Quarter present) {
        Board board = pair.board();
        Quarter quarter = pair.quarter();
        Quarter lastYear = new Quarter(quarter.startYear() - 1, quarter.number());
        String title = board.name() + ": " + Wording.shortName(quarter) + " compared with "
                + Wording.shortName(pair.with());
        Block changes = Block.of("changes", "What changed").with(changes(pair, title)).noting(
                "Each quarter is shown as it was published: signed off where it is, else as counted now.",
                "More referrals are neither better nor worse. Numbers of a quarter are small, and a change is often within normal variation.",
                CONFIDENTIAL, MISSING).linking(
                        new Link("Compare with the quarter before", Addresses.compare(board, quarter,
                                quarter.previous())),
                        new Link("Compare with the same quarter of the year before", Addresses.compare(board, quarter,
                                lastYear)));
        return BoardPage.of(board, quarter, title, "Compare", "Two quarters beside each other, for the whole board.",
                changes)
                .choosing(new Choices(Addresses.page(board, quarter) + "/compare", "with", "Compare with",
                        "Compare", quarters(pair, present)));
    }

    private static Table changes(Pair pair, String caption) {
        Scorecard scorecard = pair.scorecard();
        List<TableCell> head = new ArrayList<>(List.of(TableCell.text("Figure")));
        scorecard.quarters().forEach(quarter -> head.add(TableCell.number(
                Wording.financialYear(quarter.quarter()) + ", " + heading(quarter))));
        head.add(TableCell.text("Change"));
        head.add(TableCell.text("Definition"));
        return Table.of(caption, head, scorecard.lines().stream().map(line -> List.of(TableCell.text(line.label()),
                TableCell.number(line.values().getFirst().text()), TableCell.number(line.values().getLast().text()),
                TableCell.text(Value.change(line.values().getFirst(), line.values().getLast())),
                TableCell.link(line.definition().id(), Addresses.definition(line.definition())))).toList());
    }

    /** The eight quarters before the present one, and whatever is shown. */
    private static List<Choice> quarters(Pair pair, Quarter present) {
        List<Quarter> quarters = new ArrayList<>();
        for (Quarter each = present; quarters.size() < 9; each = each.previous()) {
            quarters.add(each);
        }
        quarters.add(pair.with());
        return quarters.stream().distinct().filter(each -> !each.equals(pair.quarter()))
                .map(each -> new Choice(each.id(), Wording.name(each), each.equals(pair.with()))).toList();
    }
}
