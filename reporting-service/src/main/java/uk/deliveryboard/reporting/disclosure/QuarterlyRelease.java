package uk.deliveryboard.reporting.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import uk.deliveryboard.platform.time.Quarter;

/**
 * Counts of one kind for a row of quarters, published one quarter after another as they came. A reader has all of them:
 * each is decided in the light of what was shown before, and what was shown before is never decided again. Where more
 * than half of a quarter's categories is withheld, the four quarters up to it are offered together, as far as they can
 * be shown without giving away any single one. Immutable.
 *
 * <p>Where it was decided before whether readers see the whole of a quarter, because another table has the same, that
 * ties the numbers and cannot be taken back. Where they do not see it, nothing of that quarter is told, and no four
 * quarters with it in them are offered: so nothing of it comes out by another way, and tables that share nothing but
 * their wholes need not be decided together.
 */
public final class QuarterlyRelease<K> {

    private static final int ROLLING = 4;

    /** What readers see of a quarter by number; rolling is there where it is offered and shows anything. */
    public record Release<K>(Map<K, PublishedCount> quarter, Optional<Map<K, PublishedCount>> rolling) {}

    /**
     * One quarter as it is.
     *
     * @param counts by category; one without a count has none
     * @param whole  what readers see of the whole, where that was decided before
     */
    public record Counts<K>(Quarter quarter, Map<K, Long> counts, Optional<PublishedCount> whole) {}

    /** A number of a quarter, or of the four up to it. */
    private record Cell<K>(Quarter quarter, boolean rolling, K number) {}

    private final Suppression policy;
    private final Layout<K> layout;
    private final Map<Cell<K>, Long> counts;
    private final List<Sum<Cell<K>>> sums;
    private final Set<Cell<K>> withheld;
    /** Quarters of which something may be told, without a gap up to the last. */
    private final List<Quarter> run;

    private QuarterlyRelease(Suppression policy, Layout<K> layout, Map<Cell<K>, Long> counts,
            List<Sum<Cell<K>>> sums, Set<Cell<K>> withheld, List<Quarter> run) {
        this.policy = policy;
        this.layout = layout;
        this.counts = new LinkedHashMap<>(counts);
        this.sums = new ArrayList<>(sums);
        this.withheld = new HashSet<>(withheld);
        this.run = new ArrayList<>(run);
    }

    /** Before the first quarter. */
    public static <K> QuarterlyRelease<K> none(Suppression policy, Layout<K> layout) {
        return new QuarterlyRelease<>(policy, layout, Map.of(), List.of(), Set.of(), List.of());
    }

    /**
     * With one quarter more.
     *
     * @param next the quarter after the last one
     */
    public QuarterlyRelease<K> then(Counts<K> next) {
        QuarterlyRelease<K> after = new QuarterlyRelease<>(policy, layout, counts, sums, withheld, run);
        if (next.whole().orElse(null) instanceof PublishedCount.Suppressed) {
            after.run.clear();
        } else {
            after.publish(next);
        }
        return after;
    }

    /** What readers see of a quarter that is in it. */
    public Release<K> of(Quarter quarter) {
        return new Release<>(published(quarter, false),
                counts.containsKey(new Cell<>(quarter, true, layout.whole()))
                        ? Optional.of(published(quarter, true))
                        : Optional.empty());
    }

    private void publish(Counts<K> next) {
        Quarter quarter = next.quarter();
        Set<Cell<K>> before = Set.copyOf(counts.keySet());
        layout.counted(next.counts()).forEach((number, count) -> counts.put(new Cell<>(quarter, false, number), count));
        tie(quarter, false);
        run.add(quarter);
        next.whole().ifPresent(whole -> agree(whole, new Cell<>(quarter, false, layout.whole())));
        protect(before, quarter, false, next.whole().isPresent());
        if (mostlyWithheld(quarter) && run.size() >= ROLLING) {
            offer(quarter, next.whole().isPresent());
        }
    }

    private void agree(PublishedCount whole, Cell<K> cell) {
        if (!whole.equals(new PublishedCount.Shown(Objects.requireNonNull(counts.get(cell))))) {
            throw new IllegalArgumentException("what is broken down is not what readers see");
        }
    }

    private void tie(Quarter quarter, boolean rolling) {
        layout.sums().forEach(sum -> sums.add(new Sum<>(new Cell<>(quarter, rolling, sum.total()),
                sum.parts().stream().map(part -> new Cell<>(quarter, rolling, part)).toList())));
    }

    private boolean mostlyWithheld(Quarter quarter) {
        long hidden = layout.categories().stream()
                .filter(category -> withheld.contains(new Cell<>(quarter, false, category))).count();
        return hidden * 2 > layout.categories().size();
    }

    /** Adds the four quarters together, and takes them out again where nothing of them could be shown. */
    private void offer(Quarter last, boolean wholesDecided) {
        Set<Cell<K>> before = Set.copyOf(counts.keySet());
        int sumsBefore = sums.size();
        List<Quarter> window = run.subList(run.size() - ROLLING, run.size());
        layout.numbers().forEach(number -> together(window, last, number));
        tie(last, true);
        protect(before, last, true, wholesDecided);
        if (layout.categories().stream().allMatch(each -> withheld.contains(new Cell<>(last, true, each)))) {
            counts.keySet().retainAll(before);
            withheld.retainAll(before);
            sums.subList(sumsBefore, sums.size()).clear();
        }
    }

    private void together(List<Quarter> window, Quarter last, K number) {
        List<Cell<K>> single = window.stream().map(quarter -> new Cell<>(quarter, false, number)).toList();
        Cell<K> cell = new Cell<>(last, true, number);
        counts.put(cell, single.stream().mapToLong(each -> Objects.requireNonNull(counts.get(each))).sum());
        sums.add(new Sum<>(cell, single));
    }

    /** @param wholeIsSeen of four quarters too: who sees each whole can add them up */
    private void protect(Set<Cell<K>> before, Quarter quarter, boolean rolling, boolean wholeIsSeen) {
        Set<Cell<K>> shown = new LinkedHashSet<>(before);
        shown.removeAll(withheld);
        if (wholeIsSeen) {
            shown.add(new Cell<>(quarter, rolling, layout.whole()));
        }
        withheld.addAll(policy.withhold(new Publication<>(counts, sums), shown, withheld));
    }

    private Map<K, PublishedCount> published(Quarter quarter, boolean rolling) {
        Map<K, PublishedCount> published = new LinkedHashMap<>();
        layout.numbers().forEach(number -> {
            Cell<K> cell = new Cell<>(quarter, rolling, number);
            published.put(number, Suppression.published(counts.getOrDefault(cell, 0L),
                    withheld.contains(cell) || !counts.containsKey(cell)));
        });
        return published;
    }
}
