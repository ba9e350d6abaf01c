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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
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
    public record Figures(Told<Sector> received, Breakdowns breakdowns) {}

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

    /**
     * @param rows every referral received up to the end of the quarter, or the day of the figures
     */
    public Figures of(Quarter quarter, List<Counted> rows) {
        SortedMap<Quarter, List<Counted>> received = new TreeMap<>();
        rows.forEach(row -> received.computeIfAbsent(row.quarter(), first -> new ArrayList<>()).add(row));
        List<Quarter> quarters = new ArrayList<>();
        for (Quarter each = received.isEmpty() ? quarter : received.firstKey(); each
                .compareTo(quarter) <= 0; each = each
                        .next()) {
            quarters.add(each);
        }
        List<Counts<Object>> bySector = quarters.stream()
                .map(each -> counts(each, received, Counted::sector, Optional.empty())).toList();
        QuarterlyRelease<Object> seen = sectors.of(bySector);
        Map<Quarter, Optional<PublishedCount>> wholes = new HashMap<>();
        quarters.forEach(each -> wholes.put(each, Optional.ofNullable(seen.of(each).quarter().get(Whole.ALL))));
        Function<Function<Counted, Object>, List<Counts<Object>>> by = of -> quarters.stream()
                .map(each -> counts(each, received, of, Objects.requireNonNull(wholes.get(each)))).toList();
        Release<Object> became = outcomes.of(by.apply(Counted::outcome)).of(quarter);
        return new Figures(told(seen.of(quarter), Sector.values(), Whole.ALL), new Breakdowns(
                told(ages.of(by.apply(Counted::age)).of(quarter), AgeBand.values(), Whole.ALL),
                told(genders.of(by.apply(Counted::gender)).of(quarter), Gender.values(), Whole.ALL),
                told(concerns.of(by.apply(Counted::concern)).of(quarter), Concern.values(), Whole.ALL),
                told(became, Outcome.values(), RECEIVED), steps(became)));
    }

    private static Counts<Object> counts(Quarter quarter, Map<Quarter, List<Counted>> received,
            Function<Counted, Object> category, Optional<PublishedCount> whole) {
        Map<Object, Long> counts = new HashMap<>();
        received.getOrDefault(quarter, List.of())
                .forEach(row -> counts.merge(category.apply(row), row.referrals(), Long::sum));
        return new Counts<>(quarter, counts, whole);
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
