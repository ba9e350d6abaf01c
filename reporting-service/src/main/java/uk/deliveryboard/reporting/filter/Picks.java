package uk.deliveryboard.reporting.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.deliveryboard.reporting.dashboard.model.ActionStatus;
import uk.deliveryboard.reporting.dashboard.model.Coverage;
import uk.deliveryboard.reporting.dashboard.model.CoverageOutcome;
import uk.deliveryboard.reporting.dashboard.table.FigureCell;
import uk.deliveryboard.reporting.dashboard.table.FigureCell.Count;
import uk.deliveryboard.reporting.dashboard.table.FigureCell.Marked;
import uk.deliveryboard.reporting.dashboard.table.FigureCell.Percent;
import uk.deliveryboard.reporting.dashboard.table.FigureCell.Text;
import uk.deliveryboard.reporting.dashboard.table.FigureTable;
import uk.deliveryboard.reporting.dashboard.table.Shorthand;

/** Parts of a table that is published, with a last row that adds up what stands in them. */
final class Picks {

    private Picks() {}

    /**
     * Some rows. All of them are the table as it is, its last row included.
     *
     * @param parts rows the table has before its last one
     * @param wanted which of them; empty for all
     * @param total  cells of the last row, but for its name
     */
    static FigureTable rows(FigureTable table, int parts, List<Integer> wanted, String of,
            Function<List<List<FigureCell>>, List<FigureCell>> total) {
        if (wanted.isEmpty() || wanted.size() == parts) {
            return table;
        }
        if (table.rows().size() != parts + 1) {
            throw new IllegalArgumentException("not a table of " + parts + " " + of);
        }
        List<List<FigureCell>> picked = wanted.stream().map(table.rows()::get).toList();
        List<FigureCell> last = Stream.concat(
                Stream.of(new Text(wanted.size() + " of " + parts + " " + of + " together")),
                total.apply(picked).stream()).toList();
        return new FigureTable(table.name(), "This is " + wanted.size() + " of " + parts + " " + of + ".",
                table.caption(), table.columns(), Stream.concat(picked.stream(), Stream.of(last)).toList(),
                silent(picked), table.definitions());
    }

    private static Optional<String> silent(List<List<FigureCell>> rows) {
        String names = rows.stream().filter(Picks::isSilent)
                .map(row -> ((Text) row.getFirst()).text()).collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of("Not reported: " + names + ".");
    }

    /** Of one that only says itself how many there are, the row tells so. */
    private static boolean isSilent(List<FigureCell> row) {
        return row.get(1).equals(new Marked(Shorthand.NOT_AVAILABLE)) && (!(row.getLast() instanceof Text(var said))
                || said.equals(CoverageOutcome.NOT_REPORTING.label()));
    }

    /** Agencies that have not reported add nothing. */
    static List<FigureCell> actions(List<List<FigureCell>> rows) {
        return IntStream.range(1, rows.getFirst().size()).mapToObj(column -> sum(rows, column)).toList();
    }

    static List<FigureCell> coverage(List<List<FigureCell>> rows) {
        FigureCell trained = sum(rows, 1);
        FigureCell staff = sum(rows, 2);
        Optional<Coverage> together = trained instanceof Count(long numerator)
                && staff instanceof Count(long denominator)
                        ? Optional.of(new Coverage(numerator, denominator))
                        : Optional.empty();
        long met = rows.stream().filter(row -> stands(row, CoverageOutcome.MET)).count();
        long judged = met + rows.stream().filter(row -> stands(row, CoverageOutcome.NOT_MET)).count();
        return List.of(trained, staff, together.flatMap(Coverage::percent).<FigureCell>map(Percent::new)
                .orElse(new Marked(Shorthand.NOT_AVAILABLE)), new Text(met + " of " + judged + " agencies"));
    }

    /** With the agency's own target behind it, where they have different ones. */
    private static boolean stands(List<FigureCell> row, CoverageOutcome outcome) {
        return row.get(4) instanceof Text(var said)
                && (said.equals(outcome.label()) || said.startsWith(outcome.label() + " (target "));
    }

    /** A sum of referrals is told where each of its parts is: any other would tell a part that is withheld. */
    static List<FigureCell> referrals(List<List<FigureCell>> rows) {
        return IntStream.range(1, rows.getFirst().size()).mapToObj(column -> rows.stream()
                .allMatch(row -> row.get(column) instanceof Count)
                        ? sum(rows, column)
                        : new Marked(Shorthand.CONFIDENTIAL))
                .toList();
    }

    private static FigureCell sum(List<List<FigureCell>> rows, int column) {
        List<Count> counts = rows.stream().map(row -> row.get(column)).filter(Count.class::isInstance)
                .map(Count.class::cast).toList();
        return counts.isEmpty()
                ? new Marked(Shorthand.NOT_AVAILABLE)
                : new Count(counts.stream().mapToLong(Count::value).sum());
    }

    /** The first column and those of the statuses; the others count actions of any status. */
    static FigureTable statuses(FigureTable table, Set<ActionStatus> wanted) {
        if (wanted.isEmpty() || wanted.size() == ActionStatus.values().length) {
            return table;
        }
        List<String> headings = wanted.stream().map(ActionStatus::label).toList();
        List<Integer> columns = new ArrayList<>(List.of(0));
        IntStream.range(1, table.columns().size())
                .filter(column -> headings.contains(table.columns().get(column).heading())).forEach(columns::add);
        return new FigureTable(table.name(),
                "This is " + wanted.size() + " of " + ActionStatus.values().length + " statuses.",
                table.caption(), columns.stream().map(table.columns()::get).toList(),
                table.rows().stream().map(row -> columns.stream().map(row::get).toList()).toList(), table.silent(),
                table.definitions());
    }
}
