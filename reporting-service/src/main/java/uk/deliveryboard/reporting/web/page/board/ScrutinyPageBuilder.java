package uk.deliveryboard.reporting.web.page.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.platform.webui.component.Breadcrumbs;
import uk.deliveryboard.platform.webui.component.Breadcrumbs.Crumb;
import uk.deliveryboard.platform.webui.component.Table;
import uk.deliveryboard.platform.webui.component.TableCell;
import uk.deliveryboard.reporting.comparison.PublishedQuarter;
import uk.deliveryboard.reporting.comparison.Scorecard.Line;
import uk.deliveryboard.reporting.comparison.Value;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.Wording;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.web.Addresses;
import uk.deliveryboard.reporting.web.Comparisons.Year;
import uk.deliveryboard.reporting.web.page.board.BoardPage.Block;
import uk.deliveryboard.reporting.web.page.board.BoardPage.Link;

/** The four questions that overview and scrutiny committees ask of a year, answered from the published figures. */
final class ScrutinyPageBuilder {

    private static final Set<KpiDefinition> DUTIES = Set.of(KpiDefinition.K6, KpiDefinition.K13, KpiDefinition.K17,
            KpiDefinition.K18, KpiDefinition.K20, KpiDefinition.K21, KpiDefinition.K25);
    private static final String SHORTHANDS = "[c] = confidential: it, or a number that could be worked out from it, tells of few people. [x] = not available. [z] = not applicable.";

    private final Year year;
    private final List<PublishedQuarter> begun;
    private final String place;

    private ScrutinyPageBuilder(Year year) {
        this.year = year;
        begun = year.scorecard().quarters().stream().filter(PublishedQuarter::begun).toList();
        place = year.board().name() + ", financial year " + Wording.financialYear(newest());
    }

    static BoardPage page(Year year) {
        return new ScrutinyPageBuilder(year).page();
    }

    private Quarter newest() {
        return begun.getLast().quarter();
    }

    private BoardPage page() {
        Board board = year.board();
        return new BoardPage(board.name() + ": scrutiny, financial year " + Wording.financialYear(newest()),
                Breadcrumbs.of(new Crumb("Home", "/"), new Crumb(board.name(), Addresses.page(board, newest())),
                        new Crumb("Scrutiny", null)),
                "Four questions that overview and scrutiny committees ask, answered from the published figures. "
                        + "Nothing is in here that is not on the pages of the quarters.",
                null, List.of(unmet(), notAdopted(), inTime(), trends()), null);
    }

    private Block unmet() {
        List<Line> lines = lines(line -> DUTIES.contains(line.definition())
                || line.label().startsWith("Agencies that meet")).filter(line -> !whole(newestOf(line))).toList();
        Block block = Block.of("unmet", "1. Is anything unmet, and is there a plan for it?");
        return lines.isEmpty()
                ? block.saying("Every duty that is measured was met in full in " + Wording.shortName(newest()) + ".")
                        .linking(plans())
                : block.saying("Not met in full, or without information, in " + Wording.shortName(newest())
                        + ". What is being done stands in the plans of the agencies, action by action.")
                        .with(Table.of("Duties not met in full, " + place, head("Newest quarter", "Target"),
                                lines.stream().map(line -> row(line, Stream.of(TableCell.number(newestOf(line).text()),
                                        TableCell.text(line.definition().target())))).toList()))
                        .noting(SHORTHANDS).linking(plans());
    }

    private Link plans() {
        return new Link("Plans of the agencies", Addresses.page(year.board(), newest()) + "/plans");
    }

    private Block notAdopted() {
        return quarters(Block.of("not-adopted", "2. What happened to those who were not adopted?")
                .saying("Most referrals do not become Channel cases, and are not meant to. What counts is that for each "
                        + "one closed below the threshold other services were considered."),
                "Referrals received, and closures with other services considered, " + place,
                line -> line.definition() == KpiDefinition.K23 || line.label().equals("Referrals, all sectors"));
    }

    private Block inTime() {
        return quarters(Block.of("in-time", "3. Was it dealt with in time?")
                .saying("Time of the police and time of the local authority are counted apart, and never added up."),
                "Reviews, checks, updates for referrers and time in each stage, " + place,
                line -> Set.of(KpiDefinition.K8, KpiDefinition.K9, KpiDefinition.K10, KpiDefinition.K24)
                        .contains(line.definition()));
    }

    private Block trends() {
        return quarters(Block.of("trends", "4. What are the local trends?")
                .saying("Numbers of one area are small: a change from one quarter to the next is often within normal "
                        + "variation, and more referrals are neither better nor worse."),
                "Referrals, training and actions quarter by quarter, " + place,
                line -> Set.of(KpiDefinition.K1B, KpiDefinition.K5).contains(line.definition())
                        || line.definition() == KpiDefinition.K7)
                .linking(new Link("National context", Addresses.page(year.board(), newest()) + "/national"));
    }

    private Block quarters(Block block, String caption, Predicate<Line> wanted) {
        List<String> columns = begun.stream().map(ComparisonPageBuilder::heading).toList();
        return block.with(Table.of(caption, head(columns.toArray(String[]::new)), lines(wanted)
                .map(line -> row(line, line.values().subList(0, begun.size()).stream()
                        .map(value -> TableCell.number(value.text()))))
                .toList())).noting(SHORTHANDS);
    }

    private Stream<Line> lines(Predicate<Line> wanted) {
        return year.scorecard().lines().stream().filter(wanted);
    }

    private Value newestOf(Line line) {
        return line.values().get(begun.size() - 1);
    }

    private static boolean whole(Value value) {
        return value instanceof Value.Part part && part.numerator() == part.denominator();
    }

    private static List<TableCell> head(String... columns) {
        List<TableCell> head = new ArrayList<>(List.of(TableCell.text("Figure")));
        Stream.of(columns).map(column -> column.equals("Target") ? TableCell.text(column) : TableCell.number(column))
                .forEach(head::add);
        head.add(TableCell.text("Definition"));
        return head;
    }

    private static List<TableCell> row(Line line, Stream<TableCell> cells) {
        return Stream.of(Stream.of(TableCell.text(line.label())), cells,
                Stream.of(TableCell.link(line.definition().id(), Addresses.definition(line.definition()))))
                .flatMap(each -> each).toList();
    }
}
