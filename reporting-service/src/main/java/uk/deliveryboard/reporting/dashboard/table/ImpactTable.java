package uk.deliveryboard.reporting.dashboard.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.impact.Impact;
import uk.deliveryboard.reporting.dashboard.impact.Impact.Question;
import uk.deliveryboard.reporting.dashboard.impact.Impact.Stage;
import uk.deliveryboard.reporting.dashboard.impact.Impact.Sums;
import uk.deliveryboard.reporting.dashboard.table.FigureCell.Count;
import uk.deliveryboard.reporting.dashboard.table.FigureCell.Decimal;
import uk.deliveryboard.reporting.dashboard.table.FigureCell.Marked;
import uk.deliveryboard.reporting.dashboard.table.FigureCell.Percent;
import uk.deliveryboard.reporting.dashboard.table.FigureCell.Text;

/** What workshops change, of the whole board: of fewer than five answers the table knows nothing that it could show. */
final class ImpactTable {

    private static final FigureCell WITHHELD = new Marked(Shorthand.CONFIDENTIAL);
    private static final List<FigureColumn> COLUMNS = List.of(FigureColumn.text("Question"),
            FigureColumn.count("People before"), FigureColumn.decimal("Mean before"),
            FigureColumn.count("People after"), FigureColumn.decimal("Mean after"), FigureColumn.decimal("Change"),
            FigureColumn.percent("4 or 5 after"), FigureColumn.count("People after three months"),
            FigureColumn.decimal("Mean after three months"), FigureColumn.decimal("Change after three months"));

    private ImpactTable() {}

    static FigureTable of(BoardFigures figures) {
        Impact impact = figures.impact();
        return new FigureTable("Impact", headline(impact),
                FigureTables.caption("What people say of themselves, from 1 (not at all) to 5 (fully), about workshops",
                        figures),
                COLUMNS, Arrays.stream(Question.values()).map(question -> row(impact, question)).toList(),
                Optional.empty(), List.of(KpiDefinition.K12));
    }

    private static String headline(Impact impact) {
        if (!impact.isKnown()) {
            return "Fewer than five people have answered about the workshops of this quarter, so that nothing can be"
                    + " shown.";
        }
        List<BigDecimal> changes = Arrays.stream(Question.values())
                .flatMap(question -> impact.change(question, Stage.POST).stream()).toList();
        if (changes.isEmpty()) {
            return "Too few people have answered before and after the workshops of this quarter to compare them.";
        }
        long risen = changes.stream().filter(change -> change.signum() > 0).count();
        return "After workshops the mean answer is higher for " + risen + " of " + changes.size()
                + " questions than before them.";
    }

    private static List<FigureCell> row(Impact impact, Question question) {
        Optional<Sums> before = impact.at(question, Stage.PRE);
        Optional<Sums> after = impact.at(question, Stage.POST);
        Optional<Sums> later = impact.at(question, Stage.FOLLOW_UP_3M);
        return List.of(new Text(question.label()), people(before), mean(before), people(after), mean(after),
                decimal(impact.change(question, Stage.POST)),
                after.map(Sums::highPercent).<FigureCell>map(Percent::new).orElse(WITHHELD), people(later),
                mean(later), decimal(impact.change(question, Stage.FOLLOW_UP_3M)));
    }

    private static FigureCell people(Optional<Sums> sums) {
        return sums.map(Sums::people).<FigureCell>map(Count::new).orElse(WITHHELD);
    }

    private static FigureCell mean(Optional<Sums> sums) {
        return decimal(sums.map(Sums::mean));
    }

    private static FigureCell decimal(Optional<BigDecimal> value) {
        return value.<FigureCell>map(Decimal::new).orElse(WITHHELD);
    }
}
