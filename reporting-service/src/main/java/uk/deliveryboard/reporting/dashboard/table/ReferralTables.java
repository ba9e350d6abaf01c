package uk.deliveryboard.reporting.dashboard.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.model.Share;
import uk.deliveryboard.reporting.dashboard.pathway.Breakdowns;
import uk.deliveryboard.reporting.dashboard.pathway.Slice;
import uk.deliveryboard.reporting.dashboard.pathway.Step;
import uk.deliveryboard.reporting.dashboard.pathway.Told;
import uk.deliveryboard.reporting.dashboard.table.FigureCell.Marked;
import uk.deliveryboard.reporting.dashboard.table.FigureCell.Percent;
import uk.deliveryboard.reporting.dashboard.table.FigureCell.Text;
import uk.deliveryboard.reporting.disclosure.PublishedCount;
import uk.deliveryboard.reporting.disclosure.PublishedTable;

/** The referrals of a quarter, told apart by one thing at a time. Rows keep their order: nothing is ranked by volume. */
final class ReferralTables {

    static final String RECEIVED = "Referrals received";
    private static final String FOUR_QUARTERS = "Four quarters to this one";
    private static final FigureCell WITHHELD = new Marked(Shorthand.CONFIDENTIAL);

    private ReferralTables() {}

    static List<FigureTable> of(BoardFigures figures) {
        Breakdowns breakdowns = figures.referrals().breakdowns();
        return List.of(
                table("Ages", "Age band", "age band", "All ages", breakdowns.ages(), figures),
                table("Genders", "Gender", "gender", "All genders", breakdowns.genders(), figures),
                table("Concerns", "Type of concern", "type of concern", "All concerns", breakdowns.concerns(), figures),
                table("Outcomes", "What became of them", "what became of them by the end of the quarter",
                        "All outcomes", breakdowns.outcomes(), figures),
                funnel(breakdowns, figures));
    }

    private static FigureTable table(String name, String heading, String by, String all, Told<? extends Slice> told,
            BoardFigures figures) {
        return new FigureTable(name, headline(told, by), FigureTables.caption(RECEIVED + ", by " + by, figures),
                columns(heading, told), rows(told, Slice::label, all), Optional.empty(), List.of(KpiDefinition.K7));
    }

    /** Where most of the quarter is withheld, a column says what can be said of the four quarters up to it. */
    static List<FigureColumn> columns(String heading, Told<?> told) {
        List<FigureColumn> columns = new ArrayList<>(
                List.of(FigureColumn.text(heading), FigureColumn.count(RECEIVED)));
        told.fourQuarters().ifPresent(table -> columns.add(FigureColumn.count(FOUR_QUARTERS)));
        return columns;
    }

    static <K> List<List<FigureCell>> rows(Told<K> told, Function<? super K, String> label, String all) {
        List<List<FigureCell>> rows = new ArrayList<>();
        told.quarter().cells().forEach((slice, count) -> rows.add(row(label.apply(slice), count,
                told.fourQuarters().map(table -> table.cells().get(slice)))));
        rows.add(row(all, told.quarter().total(), told.fourQuarters().map(PublishedTable::total)));
        return rows;
    }

    private static List<FigureCell> row(String name, PublishedCount count, Optional<PublishedCount> fourQuarters) {
        List<FigureCell> row = new ArrayList<>(List.of(new Text(name), FigureTables.cell(count)));
        fourQuarters.ifPresent(together -> row.add(FigureTables.cell(together)));
        return row;
    }

    /** How much can be seen, and no word on which is largest. */
    private static String headline(Told<? extends Slice> told, String by) {
        PublishedTable<? extends Slice> table = told.quarter();
        long shown = shown(table);
        String quarter = shown == 0
                ? "Too few referrals were received in this quarter to show them by " + by
                : shown + " of " + table.cells().size() + " numbers of referrals by " + by + " can be shown"
                        + (shown == table.cells().size() ? "" : "; the others are withheld");
        return quarter + told.fourQuarters().map(four -> "; of the four quarters to this one, " + shown(four) + ".")
                .orElse(".");
    }

    private static long shown(PublishedTable<?> table) {
        return table.cells().values().stream().filter(PublishedCount.Shown.class::isInstance).count();
    }

    private static FigureTable funnel(Breakdowns breakdowns, BoardFigures figures) {
        List<List<FigureCell>> rows = Stream.of(Step.values()).map(step -> List.of(new Text(step.label()),
                FigureTables.cell(breakdowns.count(step)), share(breakdowns, step, Step.RECEIVED),
                share(breakdowns, step, Step.of(Math.max(0, step.ordinal() - 1))))).toList();
        return new FigureTable("Funnel", headline(breakdowns),
                FigureTables.caption(RECEIVED + ", by how far they came by the end of the quarter", figures),
                List.of(FigureColumn.text("Step"), FigureColumn.count("Referrals"),
                        FigureColumn.percent("Of those received"), FigureColumn.percent("Of the step before")),
                rows, Optional.empty(), List.of(KpiDefinition.K7));
    }

    private static FigureCell share(Breakdowns breakdowns, Step step, Step of) {
        return step == Step.RECEIVED
                ? new Marked(Shorthand.NOT_APPLICABLE)
                : breakdowns.share(step, of).map(ratio -> new Share(ratio.numerator(), ratio.denominator()))
                        .flatMap(Share::percent).<FigureCell>map(Percent::new).orElse(WITHHELD);
    }

    private static String headline(Breakdowns breakdowns) {
        return breakdowns.count(Step.RECEIVED) instanceof PublishedCount.Shown(long received)
                && breakdowns.count(Step.PANEL) instanceof PublishedCount.Shown(long discussed)
                        ? "%,d of the %,d referrals received in this quarter came to a panel in it."
                                .formatted(discussed, received)
                        : "How many of the referrals received in this quarter came to a panel in it cannot be shown: too few are concerned.";
    }
}
