package uk.deliveryboard.reporting.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Counts about people that readers will have side by side, as they are, with everything that ties them together. A
 * number that is no cell of it cannot be protected by it: whatever is published together belongs into one publication.
 *
 * @param counts every number, totals included, in the order in which they are read
 * @param sums   every equation between them that a reader can know
 */
public record Publication<K>(Map<K, Long> counts, List<Sum<K>> sums) {

    public Publication {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        sums = List.copyOf(sums);
        for (long count : counts.values()) {
            if (count < 0) {
                throw new IllegalArgumentException("counts are not negative");
            }
        }
        for (Sum<K> sum : sums) {
            long parts = 0;
            for (K part : sum.parts()) {
                parts += Objects.requireNonNull(counts.get(part), "a part is not in the publication");
            }
            if (parts != Objects.requireNonNull(counts.get(sum.total()), "a total is not in the publication")) {
                throw new IllegalArgumentException("parts do not add up to their total");
            }
        }
    }

    long count(K cell) {
        return Objects.requireNonNull(counts.get(cell), "not a cell of the publication");
    }

    /** Groups of cells that no equation among them ties to another group. */
    List<List<Sum<K>>> tied(Collection<K> cells) {
        Map<K, K> leader = new HashMap<>();
        cells.forEach(cell -> leader.put(cell, cell));
        for (Sum<K> sum : sums) {
            K first = null;
            for (K cell : members(sum, leader)) {
                if (first == null) {
                    first = cell;
                } else {
                    leader.put(lead(leader, cell), lead(leader, first));
                }
            }
        }
        Map<K, List<Sum<K>>> groups = new LinkedHashMap<>();
        for (Sum<K> sum : sums) {
            members(sum, leader).stream().findFirst().ifPresent(cell -> groups
                    .computeIfAbsent(lead(leader, cell), key -> new ArrayList<>()).add(sum));
        }
        return List.copyOf(groups.values());
    }

    private static <K> List<K> members(Sum<K> sum, Map<K, K> among) {
        return Stream.concat(Stream.of(sum.total()), sum.parts().stream())
                .filter(among::containsKey).toList();
    }

    private static <K> K lead(Map<K, K> leader, K cell) {
        K at = cell;
        while (true) {
            K next = Objects.requireNonNull(leader.get(at));
            if (next.equals(at)) {
                return at;
            }
            at = next;
        }
    }
}
