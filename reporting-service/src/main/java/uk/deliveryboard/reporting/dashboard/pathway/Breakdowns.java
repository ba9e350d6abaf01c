package uk.deliveryboard.reporting.dashboard.pathway;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import uk.deliveryboard.reporting.disclosure.Breakdown;
import uk.deliveryboard.reporting.disclosure.Publication;
import uk.deliveryboard.reporting.disclosure.PublishedCount;
import uk.deliveryboard.reporting.disclosure.PublishedTable;
import uk.deliveryboard.reporting.disclosure.ShareRule;
import uk.deliveryboard.reporting.disclosure.Sum;
import uk.deliveryboard.reporting.disclosure.Suppression;

/**
 * The referrals received in a quarter told apart by one thing at a time, small numbers withheld, and how far they came by
 * its last day.
 *
 * @param steps referrals that took each step
 */
public record Breakdowns(PublishedTable<AgeBand> ages, PublishedTable<Gender> genders, PublishedTable<Concern> concerns,
        PublishedTable<Outcome> outcomes, Map<Step, PublishedCount> steps) {

    /** A number of the funnel besides the outcomes: who took the step, or who stopped at it. */
    private record Cell(Step step, boolean stopped) {}

    private enum Whole {
        ALL
    }

    public Breakdowns {
        steps = new EnumMap<>(steps);
    }

    /**
     * Decides after it was decided whether all referrals of the quarter together are shown: they tie the tables, and
     * nothing else does.
     *
     * @param total what readers see of all of them
     */
    public static Breakdowns of(PublishedCount total, List<Counted> rows) {
        Map<Object, PublishedCount> funnel = funnel(total, rows);
        Map<Outcome, PublishedCount> outcomes = new LinkedHashMap<>();
        Arrays.stream(Outcome.values()).forEach(each -> outcomes.put(each, count(funnel, each)));
        Map<Step, PublishedCount> steps = new EnumMap<>(Step.class);
        Arrays.stream(Step.values()).forEach(each -> steps.put(each, count(funnel, new Cell(each, false))));
        return new Breakdowns(table(total, rows, AgeBand.values(), Counted::age),
                table(total, rows, Gender.values(), Counted::gender),
                table(total, rows, Concern.values(), Counted::concern), new PublishedTable<>(outcomes, total), steps);
    }

    private static <K extends Slice> PublishedTable<K> table(PublishedCount total, List<Counted> rows, K[] slices,
            Function<Counted, K> slice) {
        Map<Object, Long> counts = new LinkedHashMap<>();
        for (K each : slices) {
            counts.put(each, 0L);
        }
        rows.forEach(row -> counts.merge(slice.apply(row), row.referrals(), Long::sum));
        counts.put(Whole.ALL, counts.values().stream().mapToLong(Long::longValue).sum());
        Map<Object, PublishedCount> published = Breakdown.of(Suppression.STANDARD, total,
                new Publication<>(counts, List.of(new Sum<>(Whole.ALL, List.of((Object[]) slices)))), Whole.ALL);
        Map<K, PublishedCount> cells = new LinkedHashMap<>();
        for (K each : slices) {
            cells.put(each, count(published, each));
        }
        return new PublishedTable<>(cells, total);
    }

    /** Outcomes add up to who stopped at a step; who stopped, and who took the next, to who took this one. */
    private static Map<Object, PublishedCount> funnel(PublishedCount total, List<Counted> rows) {
        Map<Object, Long> counts = new LinkedHashMap<>();
        List<Sum<Object>> sums = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0L);
        }
        rows.forEach(row -> counts.merge(row.outcome(), row.referrals(), Long::sum));
        for (Step step : List.of(Step.values()).reversed()) {
            List<Object> outcomes = Arrays.stream(Outcome.values()).filter(each -> each.step() == step)
                    .<Object>map(each -> each).toList();
            add(counts, sums, new Cell(step, true), outcomes);
            List<Object> parts = new ArrayList<>(List.of(new Cell(step, true)));
            if (step != Step.EXITED) {
                parts.add(new Cell(Step.of(step.ordinal() + 1), false));
            }
            add(counts, sums, new Cell(step, false), parts);
        }
        return Breakdown.of(Suppression.STANDARD, total, new Publication<>(counts, sums),
                new Cell(Step.RECEIVED, false));
    }

    private static void add(Map<Object, Long> counts, List<Sum<Object>> sums, Cell total, List<Object> parts) {
        counts.put(total, parts.stream().mapToLong(part -> Objects.requireNonNull(counts.get(part))).sum());
        sums.add(new Sum<>(total, parts));
    }

    private static PublishedCount count(Map<Object, PublishedCount> counts, Object key) {
        return Objects.requireNonNull(counts.get(key));
    }

    /**
     * Referrals that took the step, as a share of those that took another.
     *
     * @return nothing where either number is withheld, or is a part of too few
     */
    public Optional<Ratio> share(Step step, Step of) {
        return count(step) instanceof PublishedCount.Shown(long some)
                && count(of) instanceof PublishedCount.Shown(long all) && all >= ShareRule.FEWEST
                        ? Optional.of(new Ratio(some, all))
                        : Optional.empty();
    }

    public PublishedCount count(Step step) {
        return Objects.requireNonNull(steps.get(step));
    }

    /** So many of so many, both of them shown. */
    public record Ratio(long numerator, long denominator) {}
}
