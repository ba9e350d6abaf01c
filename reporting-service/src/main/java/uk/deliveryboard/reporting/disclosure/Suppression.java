package uk.deliveryboard.reporting.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Disclosure control for counts about people (class C). There is one mode: counts are withheld or shown as they are,
 * never rounded. Counts below the threshold are withheld, zero like the rest, and then as many others as it takes that
 * nothing withheld can be worked out from all that is shown together.
 *
 * <p>What holds afterwards, for a reader who has every number shown and every sum between them: a withheld count below
 * the threshold could be anything from zero to the threshold at least, so that it cannot even be told that it is small;
 * any other withheld count could lie anywhere in a span at least as wide as the threshold.
 *
 * <p>In each sum the smallest go first and equal ones together, so that the choice follows from the values alone: dealt
 * out among the withheld cells in any other way, the same would have been published.
 *
 * @param threshold smallest count that is shown
 */
public record Suppression(int threshold) {

    /** 1 to 4 are withheld; with zero treated alike, since "none" also says something about everybody. */
    public static final Suppression STANDARD = new Suppression(5);

    /** Version of the rules, kept with every figure that is signed off. */
    public static final String POLICY = "suppress-5.v1";

    private enum Margin {
        ALL
    }

    public Suppression {
        if (threshold < 1) {
            throw new IllegalArgumentException("a threshold is at least 1");
        }
    }

    /** A one-way table that stands by itself. */
    public <K> PublishedTable<K> publish(Map<K, Long> counts) {
        Map<Object, Long> cells = new LinkedHashMap<>(counts);
        cells.put(Margin.ALL, counts.values().stream().mapToLong(Long::longValue).sum());
        List<Sum<Object>> sums = counts.isEmpty()
                ? List.of()
                : List.of(new Sum<>(Margin.ALL, List.copyOf(counts.keySet())));
        Set<Object> withheld = withhold(new Publication<>(cells, sums), Set.of(), Set.of());
        Map<K, PublishedCount> published = new LinkedHashMap<>();
        counts.forEach((key, count) -> published.put(key, published(count, withheld.contains(key))));
        return new PublishedTable<>(published,
                published(cells.getOrDefault(Margin.ALL, 0L), withheld.contains(Margin.ALL)));
    }

    static PublishedCount published(long count, boolean withheld) {
        return withheld ? new PublishedCount.Suppressed() : new PublishedCount.Shown(count);
    }

    /**
     * The cells to withhold.
     *
     * @param shown    cells that readers have been shown before: they cannot be taken back
     * @param withheld cells that have been withheld before: they stay withheld
     * @return those and all others that have to be; every cell that was not decided before, where less does not do
     */
    public <K> Set<K> withhold(Publication<K> publication, Set<K> shown, Set<K> withheld) {
        Set<K> decided = new LinkedHashSet<>(withheld);
        publication.counts().forEach((cell, count) -> {
            if (count < threshold && !shown.contains(cell)) {
                decided.add(cell);
            }
        });
        Doubt<K> doubt = new Doubt<>(threshold, publication);
        while (true) {
            Set<K> open = new LinkedHashSet<>(publication.counts().keySet());
            open.removeAll(shown);
            open.removeAll(decided);
            Collection<K> more = more(publication, decided, open, doubt);
            if (more.isEmpty()) {
                return decided;
            }
            decided.addAll(more);
        }
    }

    /** What else has to go; empty where everything is protected or nothing is left. */
    private <K> Collection<K> more(Publication<K> publication, Set<K> withheld, Set<K> open, Doubt<K> doubt) {
        for (Sum<K> sum : publication.sums()) {
            if (gaveAway(publication, sum, withheld)) {
                Collection<K> smallest = smallest(publication, sum.parts().stream().filter(open::contains).toList());
                if (!smallest.isEmpty()) {
                    return smallest;
                }
                return open.contains(sum.total()) ? List.of(sum.total()) : open;
            }
        }
        return doubt.missing(withheld).map(cell -> around(publication, cell, open))
                .orElse(List.of());
    }

    private static <K> Collection<K> around(Publication<K> publication, K cell, Set<K> open) {
        List<K> near = new ArrayList<>();
        for (Sum<K> sum : publication.sums()) {
            if (sum.has(cell)) {
                Stream.concat(sum.parts().stream(), Stream.of(sum.total())).filter(open::contains)
                        .forEach(near::add);
            }
        }
        return near.isEmpty() ? smallest(publication, open) : smallest(publication, near);
    }

    private static <K> Collection<K> smallest(Publication<K> publication, Collection<K> cells) {
        OptionalLong least = cells.stream().mapToLong(publication::count).min();
        return cells.stream().filter(cell -> publication.count(cell) == least.orElseThrow()).distinct().toList();
    }

    /**
     * Whether a sum by itself gives away what is withheld in it: the one cell that is missing, what little is left for
     * several to share, or several of which a reader who knows the rule can tell that each is as large as small can be.
     */
    private <K> boolean gaveAway(Publication<K> publication, Sum<K> sum, Set<K> withheld) {
        List<K> parts = sum.parts().stream().filter(withheld::contains).toList();
        if (withheld.contains(sum.total())) {
            return parts.isEmpty();
        }
        long residual = parts.stream().mapToLong(publication::count).sum();
        return !parts.isEmpty() && (parts.size() == 1 || residual < threshold
                || parts.stream().allMatch(part -> publication.count(part) == threshold - 1L));
    }
}
