package uk.deliveryboard.reporting.dashboard.edition;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts of people that belong together, as they are, by name. What is not in it is none.
 *
 * @param counts   each person in one of them at most
 * @param measures what follows from the people counted, such as how long half of them took
 */
public record Numbers(SortedMap<String, Long> counts, SortedMap<String, Long> measures) {

    public Numbers {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        measures = Collections.unmodifiableSortedMap(new TreeMap<>(measures));
    }

    public static Numbers of(Map<String, Long> counts) {
        return new Numbers(new TreeMap<>(counts), new TreeMap<>());
    }

    public long count(String name) {
        return counts.getOrDefault(name, 0L);
    }
}
