package uk.deliveryboard.reporting.disclosure;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Stream;

/**
 * What is counted of every quarter alike, and what adds up to what.
 *
 * @param whole      the number of all of them
 * @param categories what is counted; each belongs to one, and the numbers of the others follow from these
 * @param sums       every equation that a reader knows, each after those of its parts; one of them makes the whole
 */
public record Layout<K>(K whole, List<K> categories, List<Sum<K>> sums) {

    public Layout {
        categories = List.copyOf(categories);
        sums = List.copyOf(sums);
        SequencedSet<K> known = new LinkedHashSet<>(categories);
        for (Sum<K> sum : sums) {
            if (!known.containsAll(sum.parts()) || !known.add(sum.total())) {
                throw new IllegalArgumentException("a sum comes once, after those of its parts");
            }
        }
        if (!known.contains(whole) || categories.contains(whole)) {
            throw new IllegalArgumentException("the whole is a sum");
        }
    }

    /** One table whose cells add up to the whole. */
    public static <K> Layout<K> table(K whole, List<? extends K> categories) {
        return new Layout<>(whole, List.copyOf(categories), List.of(new Sum<>(whole, List.copyOf(categories))));
    }

    /** Every number, sums included. */
    List<K> numbers() {
        return Stream.concat(categories.stream(), sums.stream().map(Sum::total)).toList();
    }

    /** How much each number is. */
    SequencedMap<K, Long> counted(Map<K, Long> byCategory) {
        SequencedMap<K, Long> counts = new LinkedHashMap<>();
        categories.forEach(category -> counts.put(category, byCategory.getOrDefault(category, 0L)));
        sums.forEach(sum -> counts.put(sum.total(),
                sum.parts().stream().mapToLong(part -> Objects.requireNonNull(counts.get(part))).sum()));
        return counts;
    }
}
