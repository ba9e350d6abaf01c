package uk.deliveryboard.reporting.dashboard.pathway;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.model.Sector;
import uk.deliveryboard.reporting.disclosure.Layout;
import uk.deliveryboard.reporting.disclosure.PublishedCount;
import uk.deliveryboard.reporting.disclosure.PublishedTable;
import uk.deliveryboard.reporting.disclosure.QuarterlyRelease;
import uk.deliveryboard.reporting.disclosure.QuarterlyRelease.Counts;
import uk.deliveryboard.reporting.disclosure.QuarterlyRelease.Release;
import uk.deliveryboard.reporting.disclosure.Sum;

/**
 * What readers may see of the referrals received. Who refers is decided first, for every quarter up to the one that is
 * asked for; whether all referrals of a quarter together are seen then holds for every other table, and ties them, and
 * nothing else does.
 */
public final class ReckonReferrals {

    /** A number of the funnel besides the outcomes: who took the step, or who stopped at it. */
    private record Reached(Step step, boolean stopped) {}

    /** Of one quarter. */
    public record Figures(Told<Sector> received, Breakdowns breakdowns) {

        /** Names of the numbers of the quarter that readers see. */
        public Set<String> seen() {
            Set<String> seen = new TreeSet<>();
            Stream.of(received, breakdowns.ages(), breakdowns.genders(), breakdowns.concerns(), breakdowns.outcomes())
                    .map(Told::quarter).forEach(table -> {
                        table.cells().forEach((each, count) -> see(seen, each.getClass() + ":" + each, count));
                        see(seen, "", table.total());
                    });
            breakdowns.steps().forEach((step, count) -> see(seen, "step:" + step, count));
            return seen;
        }

        private static void see(Set<String> seen, String name, PublishedCount count) {
            if (count instanceof PublishedCount.Shown) {
                seen.add(name);
            }
        }
    }

    private enum Whole {
        ALL
    }

    private static final Reached RECEIVED = new Reached(Step.RECEIVED, false);

    private final RememberedReleases<Object> sectors = new RememberedReleases<>(table(Sector.values()));
    private final RememberedReleases<Object> ages = new RememberedReleases<>(table(AgeBand.values()));
    private final RememberedReleases<Object> genders = new RememberedReleases<>(table(Gender.values()));
    private final RememberedReleases<Object> concerns = new RememberedReleases<>(table(Concern.values()));
    private final RememberedReleases<Object> outcomes = new RememberedReleases<>(funnel());

    private static Layout<Object> table(Object[] categories) {
        return Layout.table(Whole.ALL, List.of(categories));
    }

    /** Outcomes add up to who stopped at a step; who stopped, and who took the next, to who took this one. */
    private static Layout<Object> funnel() {
        List<Sum<Object>> sums = new ArrayList<>();
        for (Step step : List.of(Step.values()).reversed()) {
            sums.add(new Sum<>(new Reached(step, true), Arrays.stream(Outcome.values())
                    .filter(each -> each.step() == step).<Object>map(each -> each).toList()));
            List<Object> parts = new ArrayList<>(List.of(new Reached(step, true)));
            if (step != Step.EXITED) {
                parts.add(new Reached(Step.of(step.ordinal() + 1), false));
            }
            sums.add(new Sum<>(new Reached(step, false), parts));
        }
        return new Layout<>(RECEIVED, List.of((Object[]) Outcome.values()), sums);
    }

    /** @param rows every referral received up to the end of the quarter, or the day of the figures */
    public Figures of(Quarter quarter, List<Counted> rows) {
        return of(quarter, ReceivedCounts.byQuarter(rows));
    }

    /** @param received of each quarter up to this one; of one that is not there none were */
    public Figures of(Quarter quarter, SortedMap<Quarter, ReceivedCounts> received) {
        List<Quarter> quarters = new ArrayList<>();
        for (Quarter each = received.isEmpty() ? quarter : received.firstKey(); each
                .compareTo(quarter) <= 0; each = each
                        .next()) {
            quarters.add(each);
        }
        List<Counts<Object>> bySector = quarters.stream()
                .map(each -> counts(each, received, ReceivedCounts::sectors, Optional.empty())).toList();
        QuarterlyRelease<Object> seen = sectors.of(bySector);
        Map<Quarter, Optional<PublishedCount>> wholes = new HashMap<>();
        quarters.forEach(each -> wholes.put(each, Optional.ofNullable(seen.of(each).quarter().get(Whole.ALL))));
        Function<Function<ReceivedCounts, Map<?, Long>>, List<Counts<Object>>> by = of -> quarters.stream()
                .map(each -> counts(each, received, of, Objects.requireNonNull(wholes.get(each)))).toList();
        Release<Object> became = outcomes.of(by.apply(ReceivedCounts::outcomes)).of(quarter);
        return new Figures(told(seen.of(quarter), Sector.values(), Whole.ALL), new Breakdowns(
                told(ages.of(by.apply(ReceivedCounts::ages)).of(quarter), AgeBand.values(), Whole.ALL),
                told(genders.of(by.apply(ReceivedCounts::genders)).of(quarter), Gender.values(), Whole.ALL),
                told(concerns.of(by.apply(ReceivedCounts::concerns)).of(quarter), Concern.values(), Whole.ALL),
                told(became, Outcome.values(), RECEIVED), steps(became)));
    }

    /**
     * While a quarter may still grow: how many there are, in whole steps, and nothing else. A number that grows by one
     * says something about one person, and all of them together what that person is.
     *
     * @param step smallest number that is told, and the least by which it grows
     */
    public static Figures soFar(long referrals, int step) {
        long told = referrals / step * step;
        PublishedCount whole = told == 0 ? new PublishedCount.Suppressed() : new PublishedCount.Shown(told);
        return new Figures(untold(whole), new Breakdowns(untold(whole), untold(whole), untold(whole), untold(whole),
                Map.of(Step.RECEIVED, whole)));
    }

    private static <K> Told<K> untold(PublishedCount whole) {
        return new Told<>(new PublishedTable<>(Map.of(), whole), Optional.empty());
    }

    private static Counts<Object> counts(Quarter quarter, Map<Quarter, ReceivedCounts> received,
            Function<ReceivedCounts, Map<?, Long>> by, Optional<PublishedCount> whole) {
        return new Counts<>(quarter,
                Map.<Object, Long>copyOf(by.apply(received.getOrDefault(quarter, ReceivedCounts.NONE))), whole);
    }

    private static <K> Told<K> told(Release<Object> release, K[] categories, Object whole) {
        return new Told<>(table(release.quarter(), categories, whole),
                release.rolling().map(numbers -> table(numbers, categories, whole)));
    }

    private static <K> PublishedTable<K> table(Map<Object, PublishedCount> numbers, K[] categories, Object whole) {
        Map<K, PublishedCount> cells = new LinkedHashMap<>();
        for (K each : categories) {
            cells.put(each, Objects.requireNonNull(numbers.get(each)));
        }
        return new PublishedTable<>(cells, Objects.requireNonNull(numbers.get(whole)));
    }

    private static Map<Step, PublishedCount> steps(Release<Object> release) {
        Map<Step, PublishedCount> steps = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            steps.put(step, Objects.requireNonNull(release.quarter().get(new Reached(step, false))));
        }
        return steps;
    }
}
