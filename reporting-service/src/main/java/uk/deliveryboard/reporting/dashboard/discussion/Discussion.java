package uk.deliveryboard.reporting.dashboard.discussion;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.GovernanceFigures.Measure;
import uk.deliveryboard.reporting.dashboard.GovernanceFigures.Part;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.model.ActionCounts;
import uk.deliveryboard.reporting.dashboard.model.ActionFigures;
import uk.deliveryboard.reporting.dashboard.model.ActionStatus;
import uk.deliveryboard.reporting.dashboard.model.Agency;
import uk.deliveryboard.reporting.dashboard.model.CoverageFigures;
import uk.deliveryboard.reporting.dashboard.model.CoverageOutcome;

/**
 * The first five things that stand out, in a fixed order of weight: what is missing, what is late, who is untrained, then
 * the work of the board itself. Referrals are never among them: their volume is neither good nor bad.
 */
public final class Discussion {

    static final int MOST = 5;
    /** Share of meetings at which a seat is to be filled: our recommendation (K6). */
    private static final int ATTENDANCE_PERCENT = 75;
    private static final int NAMED = 3;

    private static final List<Function<BoardFigures, Optional<Point>>> RULES = List.of(Discussion::silent,
            Discussion::notHappening, Discussion::belowTarget, Discussion::overdue, Discussion::profile,
            Discussion::seats, Discussion::yearlyDuties, Discussion::noInformation, Discussion::equality,
            Discussion::governors);

    private Discussion() {}

    /** At most five, the weightiest first; none where nothing stands out. */
    public static List<Point> of(BoardFigures figures) {
        return RULES.stream().flatMap(rule -> rule.apply(figures).stream()).limit(MOST).toList();
    }

    private static Optional<Point> silent(BoardFigures figures) {
        Set<Agency> withoutStaff = Set.copyOf(figures.coverage().notReporting());
        List<Agency> silent = figures.actions().notReporting().stream().filter(withoutStaff::contains).toList();
        return point(!silent.isEmpty(), KpiDefinition.K5, () -> count(silent.size(), "agency has", "agencies have")
                + " reported neither plan actions nor relevant staff: "
                + names(silent.stream().map(Agency::name).toList()) + ".");
    }

    private static Optional<Point> notHappening(BoardFigures figures) {
        return actions(figures, counts -> counts.in(ActionStatus.BEHIND_OR_NOT_HAPPENING),
                (count, rated) -> count + " of " + count(rated, "rated action", "rated actions")
                        + (count == 1 ? " is" : " are") + " behind schedule or not happening");
    }

    private static Optional<Point> overdue(BoardFigures figures) {
        return actions(figures, ActionCounts::overdue,
                (count, rated) -> count(count, "action is", "actions are") + " past the due day and not completed");
    }

    private static Optional<Point> noInformation(BoardFigures figures) {
        return actions(figures, counts -> counts.in(ActionStatus.NO_INFORMATION),
                (count, rated) -> "Of " + count(count, "action", "actions") + " the board has no information");
    }

    private interface Saying {
        String of(long count, long rated);
    }

    /** A count of actions and the agency that has most of them; of equals, none is named. */
    private static Optional<Point> actions(BoardFigures figures, ToLongFunction<ActionCounts> what, Saying saying) {
        ActionFigures actions = figures.actions();
        long all = what.applyAsLong(actions.total());
        return point(all > 0, KpiDefinition.K5, () -> {
            List<ActionFigures.Row> most = actions.agencies().stream()
                    .sorted(Comparator.comparingLong((ActionFigures.Row row) -> what.applyAsLong(row.counts()))
                            .reversed())
                    .limit(2).toList();
            long first = what.applyAsLong(most.getFirst().counts());
            boolean alone = most.size() == 1 || what.applyAsLong(most.getLast().counts()) < first;
            String where = !alone
                    ? ""
                    : first == all
                            ? ", all of " + most.getFirst().agency().name()
                            : ", " + number(first) + " of them of " + most.getFirst().agency().name();
            return saying.of(all, actions.total().rated()) + where + ".";
        });
    }

    private static Optional<Point> belowTarget(BoardFigures figures) {
        List<CoverageFigures.Row> below = figures.coverage().agencies().stream()
                .filter(row -> row.outcome() == CoverageOutcome.NOT_MET).toList();
        return point(!below.isEmpty(), KpiDefinition.K1, () -> {
            long more = below.stream().mapToLong(row -> row.missing()).sum();
            return count(below.size(), "agency is", "agencies are") + " below " + aim(figures.coverage(), below.size())
                    + ": " + names(below.stream().map(row -> row.agency().name()).toList()) + ". "
                    + count(more, "more person", "more people") + " with valid training would close the gap.";
        });
    }

    private static String aim(CoverageFigures coverage, int agencies) {
        return coverage.commonTarget().isPresent()
                ? coverage.commonTarget().getAsInt() + "% trained"
                : (agencies == 1 ? "its" : "their") + " target of people trained";
    }

    private static Optional<Point> profile(BoardFigures figures) {
        List<Measure> measures = of(figures, KpiDefinition.K18);
        boolean outOfDate = !measures.isEmpty() && whole(measures.getFirst()) < 0;
        long open = measures.stream().flatMap(measure -> measure.parts().stream())
                .filter(part -> part.code().equals("OPEN")).mapToLong(part -> part.share().numerator()).sum();
        return point(outOfDate || open > 0, KpiDefinition.K18, () -> outOfDate
                ? "No counter-terrorism local profile was received within 365 days."
                : count(open, "recommendation", "recommendations")
                        + " of the counter-terrorism local profile still " + (open == 1 ? "waits" : "wait")
                        + " for an answer.");
    }

    private static Optional<Point> seats(BoardFigures figures) {
        List<Part> empty = of(figures, KpiDefinition.K6).stream().flatMap(measure -> measure.parts().stream())
                .filter(part -> part.share().numerator() * 100 < part.share().denominator() * ATTENDANCE_PERCENT)
                .toList();
        return point(!empty.isEmpty(), KpiDefinition.K6, () -> count(empty.size(), "seat was", "seats were")
                + " filled at fewer than " + ATTENDANCE_PERCENT + "% of the meetings of four quarters: "
                + names(empty.stream().map(Part::name).toList()) + ".");
    }

    private static Optional<Point> yearlyDuties(BoardFigures figures) {
        List<Part> undone = Stream.of(KpiDefinition.K17, KpiDefinition.K25)
                .flatMap(definition -> of(figures, definition).stream()).flatMap(measure -> measure.parts().stream())
                .filter(part -> part.share().numerator() < part.share().denominator()).toList();
        return point(!undone.isEmpty(), KpiDefinition.K17, () -> "Not done within 12 months: "
                + names(undone.stream().map(part -> part.name().toLowerCase(Locale.UK)).toList()) + ".");
    }

    private static Optional<Point> equality(BoardFigures figures) {
        return notWhole(figures, KpiDefinition.K13, "has no equality assessment", "have no equality assessment");
    }

    private static Optional<Point> governors(BoardFigures figures) {
        return notWhole(figures, KpiDefinition.K20, "of a school is not signed off by its governors",
                "of schools are not signed off by their governors");
    }

    private static Optional<Point> notWhole(BoardFigures figures, KpiDefinition definition, String one, String many) {
        long left = of(figures, definition).stream()
                .mapToLong(measure -> measure.share().denominator() - measure.share().numerator()).sum();
        return point(left > 0, definition,
                () -> count(left, "plan in force " + one, "plans in force " + many) + ".");
    }

    private static List<Measure> of(BoardFigures figures, KpiDefinition definition) {
        return figures.governance().measures().stream().filter(measure -> measure.definition() == definition).toList();
    }

    /** Negative where something is left to do. */
    private static long whole(Measure measure) {
        return measure.share().numerator() - measure.share().denominator();
    }

    private static Optional<Point> point(boolean stands, KpiDefinition definition,
            Supplier<String> sentence) {
        return stands ? Optional.of(new Point(sentence.get(), definition)) : Optional.empty();
    }

    private static String names(List<String> names) {
        String some = names.stream().limit(NAMED).collect(Collectors.joining("; "));
        return names.size() <= NAMED ? some : some + " and " + (names.size() - NAMED) + " more";
    }

    private static String count(long value, String one, String many) {
        return number(value) + " " + (value == 1 ? one : many);
    }

    private static String number(long value) {
        return "%,d".formatted(value);
    }
}
