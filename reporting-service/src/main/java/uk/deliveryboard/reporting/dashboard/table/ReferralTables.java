package uk.deliveryboard.reporting.dashboard.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.model.Share;
import uk.deliveryboard.reporting.dashboard.pathway.Breakdowns;
import uk.deliveryboard.reporting.dashboard.pathway.Slice;
import uk.deliveryboard.reporting.dashboard.pathway.Step;
import uk.deliveryboard.reporting.dashboard.table.FigureCell.Marked;
import uk.deliveryboard.reporting.dashboard.table.FigureCell.Percent;
import uk.deliveryboard.reporting.dashboard.table.FigureCell.Text;
import uk.deliveryboard.reporting.disclosure.PublishedCount;
import uk.deliveryboard.reporting.disclosure.PublishedTable;

/** The referrals of a quarter, told apart by one thing at a time. Rows keep their order: nothing is ranked by volume. */
final class ReferralTables {

    static final String RECEIVED = "Referrals received";
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

    private static FigureTable table(String name, String heading, String by, String all,
            PublishedTable<? extends Slice> table, BoardFigures figures) {
        List<List<FigureCell>> rows = new ArrayList<>();
        table.cells().forEach(
                (slice, count) -> rows.add(List.of(new Text(slice.label()), FigureTables.cell(count))));
        rows.add(List.of(new Text(all), FigureTables.cell(table.total())));
        return new FigureTable(name, headline(table, by), FigureTables.caption(RECEIVED + ", by " + by, figures),
                List.of(FigureColumn.text(heading), FigureColumn.count(RECEIVED)), rows, Optional.empty(),
                List.of(KpiDefinition.K7));
    }

    /** How much can be seen, and no word on which is largest. */
    private static String headline(PublishedTable<? extends Slice> table, String by) {
        long shown = table.cells().values().stream().filter(PublishedCount.Shown.class::isInstance).count();
        return shown == 0
                ? "Too few referrals were received in this quarter to show them by " + by + "."
                : shown + " of " + table.cells().size() + " numbers of referrals by " + by
                        + (shown == table.cells().size()
                                ? " can be shown."
                                : " can be shown; the others are withheld.");
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
