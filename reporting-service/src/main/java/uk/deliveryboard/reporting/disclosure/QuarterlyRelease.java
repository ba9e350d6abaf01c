package uk.deliveryboard.reporting.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.time.Quarter;

/**
 * Counts of one kind for a row of quarters, published one quarter after another as they came. A reader has all of them:
 * each is decided in the light of what was shown before, and what was shown before is never decided again. Where more
 * than half of a quarter is withheld, the four quarters up to it are offered together, as far as they can be shown
 * without giving away any single one.
 */
public final class QuarterlyRelease<K> {

    private static final int ROLLING = 4;

    /** What readers see of a quarter; rolling is there where it is offered and shows anything. */
    public record Release<K>(PublishedTable<K> quarter, Optional<PublishedTable<K>> rolling) {}

    /** A number of the whole row: of a quarter or the four up to it, of a category or (null) all of them. */
    private record Cell<K>(Quarter quarter, boolean rolling, @Nullable K category) {}

    private final Suppression policy;
    private final SequencedMap<Quarter, Map<K, Long>> quarters;
    private final List<K> categories;
    private final Map<Cell<K>, Long> counts = new LinkedHashMap<>();
    private final List<Sum<Cell<K>>> sums = new ArrayList<>();
    private final Set<Cell<K>> withheld = new HashSet<>();

    private QuarterlyRelease(Suppression policy, List<K> categories, SequencedMap<Quarter, Map<K, Long>> quarters) {
        this.policy = policy;
        this.categories = categories;
        this.quarters = quarters;
    }

    /**
     * Decides all quarters in turn.
     *
     * @param categories every category, in the order in which they are read; one without a count has none
     * @param quarters   counts by category, oldest quarter first, without gaps
     */
    public static <K> SequencedMap<Quarter, Release<K>> of(Suppression policy, List<K> categories,
            SequencedMap<Quarter, Map<K, Long>> quarters) {
        return new QuarterlyRelease<>(policy, categories, quarters).decide();
    }

    private SequencedMap<Quarter, Release<K>> decide() {
        SequencedMap<Quarter, Release<K>> releases = new LinkedHashMap<>();
        List<Quarter> passed = new ArrayList<>();
        quarters.forEach((quarter, byCategory) -> {
            Set<Cell<K>> before = Set.copyOf(counts.keySet());
            passed.add(quarter);
            add(quarter, byCategory);
            protect(before);
            boolean offered = mostlyWithheld(quarter) && passed.size() >= ROLLING && offer(passed);
            releases.put(quarter, new Release<>(table(quarter, false),
                    offered ? Optional.of(table(quarter, true)) : Optional.empty()));
        });
        return releases;
    }

    private void add(Quarter quarter, Map<K, Long> byCategory) {
        List<Cell<K>> parts = new ArrayList<>();
        long total = 0;
        for (K category : categories) {
            long count = byCategory.getOrDefault(category, 0L);
            Cell<K> cell = new Cell<>(quarter, false, category);
            counts.put(cell, count);
            parts.add(cell);
            total += count;
        }
        Cell<K> all = new Cell<>(quarter, false, null);
        counts.put(all, total);
        sums.add(new Sum<>(all, parts));
    }

    private boolean mostlyWithheld(Quarter quarter) {
        long hidden = categories.stream().filter(category -> withheld.contains(new Cell<>(quarter, false, category)))
                .count();
        return hidden * 2 > categories.size();
    }

    /** Adds the four quarters together, and takes them out again where nothing of them could be shown. */
    private boolean offer(List<Quarter> passed) {
        Quarter last = passed.getLast();
        Set<Cell<K>> before = Set.copyOf(counts.keySet());
        int sumsBefore = sums.size();
        List<Quarter> window = passed.subList(passed.size() - ROLLING, passed.size());
        List<Cell<K>> parts = new ArrayList<>();
        for (K category : categories) {
            parts.add(together(window, last, category));
        }
        sums.add(new Sum<>(together(window, last, null), parts));
        protect(before);
        boolean shows = parts.stream().anyMatch(cell -> !withheld.contains(cell));
        if (!shows) {
            counts.keySet().retainAll(before);
            withheld.retainAll(before);
            sums.subList(sumsBefore, sums.size()).clear();
        }
        return shows;
    }

    private Cell<K> together(List<Quarter> window, Quarter last, @Nullable K category) {
        List<Cell<K>> single = window.stream().map(quarter -> new Cell<>(quarter, false, category)).toList();
        Cell<K> cell = new Cell<>(last, true, category);
        counts.put(cell, single.stream().mapToLong(each -> Objects.requireNonNull(counts.get(each))).sum());
        sums.add(new Sum<>(cell, single));
        return cell;
    }

    private void protect(Set<Cell<K>> before) {
        Set<Cell<K>> shown = new LinkedHashSet<>(before);
        shown.removeAll(withheld);
        withheld.addAll(policy.withhold(new Publication<>(counts, sums), shown, withheld));
    }

    private PublishedTable<K> table(Quarter quarter, boolean rolling) {
        Map<K, PublishedCount> cells = new LinkedHashMap<>();
        categories.forEach(category -> cells.put(category, published(new Cell<>(quarter, rolling, category))));
        return new PublishedTable<>(cells, published(new Cell<>(quarter, rolling, null)));
    }

    private PublishedCount published(Cell<K> cell) {
        return Suppression.published(Objects.requireNonNull(counts.get(cell)), withheld.contains(cell));
    }
}
