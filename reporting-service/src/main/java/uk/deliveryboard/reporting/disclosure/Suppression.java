package uk.deliveryboard.reporting.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Disclosure control for counts about people (class C), mode SUPPRESS: counts below the threshold are withheld, zero
 * like the rest, and so are as many others as it takes that nothing withheld can be worked out from what is shown.
 *
 * <p>Why it holds: cells are withheld by value alone, the smallest first and equal ones together, so the same cells
 * would have been withheld had their values been dealt out among them in any other way. A withheld cell could hence be
 * any of the withheld values. That pins it only where all of these are equal and no other sum of small counts gives
 * the same residual, which {@link #pinned} rules out.
 *
 * @param threshold smallest count that is shown
 */
public record Suppression(int threshold) {

    /** 1 to 4 are withheld; with zero treated alike, since "none" also says something about everybody. */
    public static final Suppression STANDARD = new Suppression(5);

    public Suppression {
        if (threshold < 1) {
            throw new IllegalArgumentException("a threshold is at least 1");
        }
    }

    public <K> PublishedTable<K> publish(Map<K, Long> counts) {
        if (counts.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("counts are not negative");
        }
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        long limit = total < threshold ? Long.MAX_VALUE : limit(counts.values().stream().sorted().toList());
        Map<K, PublishedCount> cells = new LinkedHashMap<>();
        counts.forEach((key, count) -> cells.put(key, count <= limit
                ? new PublishedCount.Suppressed()
                : new PublishedCount.Shown(count)));
        boolean noneShown = !counts.isEmpty() && counts.values().stream().allMatch(count -> count <= limit);
        boolean dropTotal = total < threshold || noneShown && pinned(counts.values().stream().toList());
        return new PublishedTable<>(cells, dropTotal
                ? new PublishedCount.Suppressed()
                : new PublishedCount.Shown(total));
    }

    /** The largest value that is withheld: one below the threshold, or the smallest above it that protects the rest. */
    private long limit(List<Long> ascending) {
        long limit = threshold - 1L;
        while (true) {
            long present = limit;
            List<Long> withheld = ascending.stream().filter(count -> count <= present).toList();
            if (withheld.isEmpty() || withheld.size() == ascending.size() || !pinned(withheld)) {
                return limit;
            }
            limit = ascending.get(withheld.size());
        }
    }

    /** Whether total minus visible cells leaves one value only: for a single cell, or where all are none or all full. */
    private boolean pinned(List<Long> withheld) {
        long residual = withheld.stream().mapToLong(Long::longValue).sum();
        return withheld.size() == 1 || residual == 0 || withheld.stream().allMatch(count -> count == threshold - 1L);
    }
}
