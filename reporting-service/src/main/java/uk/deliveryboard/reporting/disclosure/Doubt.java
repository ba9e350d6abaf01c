package uk.deliveryboard.reporting.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether readers are left in enough doubt about what is withheld. Doubt is shown, not assumed: for each withheld count
 * other whole numbers are found that fit everything published. What fits goes on fitting when more is withheld, so
 * everything that was found is remembered.
 */
final class Doubt<K> {

    /** The lowest and the highest value with which a count has been seen to fit. */
    private record Span(long low, long high) {

        Span with(long value) {
            return new Span(Math.min(low, value), Math.max(high, value));
        }
    }

    private final int threshold;
    private final Publication<K> publication;
    private final Map<K, Span> seen = new HashMap<>();

    /** @param threshold smallest count that is shown, and the least width of doubt */
    Doubt(int threshold, Publication<K> publication) {
        this.threshold = threshold;
        this.publication = publication;
    }

    /**
     * A count that everything published together pins too closely: a small one that can be told from none or from one
     * that is shown, or any other whose lowest and highest possible value lie closer than the threshold.
     *
     * @param withheld at least what was withheld when this was asked before
     */
    Optional<K> missing(Set<K> withheld) {
        for (List<Sum<K>> sums : publication.tied(withheld)) {
            if (sums.size() > 1) {
                Optional<K> cell = missing(withheld, sums);
                if (cell.isPresent()) {
                    return cell;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<K> missing(Set<K> withheld, List<Sum<K>> sums) {
        Set<K> members = new LinkedHashSet<>();
        sums.forEach(sum -> Stream.concat(Stream.of(sum.total()), sum.parts().stream()).filter(withheld::contains)
                .forEach(members::add));
        List<K> unknowns = List.copyOf(members);
        if (unknowns.stream().allMatch(this::isInDoubt)) {
            return Optional.empty();
        }
        Tableau tableau = new Tableau(coefficients(sums, unknowns),
                unknowns.stream().mapToLong(publication::count).toArray());
        for (int number = 0; number < unknowns.size(); number++) {
            K unknown = unknowns.get(number);
            if (!isInDoubt(unknown)) {
                tableau.smallest(number).ifPresent(way -> see(unknowns, way));
                tableau.largest(number, span(unknown).low() + threshold).ifPresent(way -> see(unknowns, way));
            }
            if (!isInDoubt(unknown)) {
                return Optional.of(unknown);
            }
        }
        return Optional.empty();
    }

    private Span span(K cell) {
        long count = publication.count(cell);
        return seen.getOrDefault(cell, new Span(count, count));
    }

    private boolean isInDoubt(K cell) {
        Span span = span(cell);
        return span.high() - span.low() >= threshold && (publication.count(cell) >= threshold || span.low() == 0);
    }

    private void see(List<K> unknowns, long[] way) {
        for (int number = 0; number < way.length; number++) {
            K cell = unknowns.get(number);
            seen.put(cell, span(cell).with(way[number]));
        }
    }

    private static <K> int[][] coefficients(List<Sum<K>> sums, List<K> unknowns) {
        Map<K, Integer> columns = new HashMap<>();
        unknowns.forEach(unknown -> columns.put(unknown, columns.size()));
        List<int[]> rows = new ArrayList<>();
        for (Sum<K> sum : sums) {
            int[] row = new int[unknowns.size()];
            sum.parts().stream().filter(columns::containsKey).forEach(part -> row[columns.getOrDefault(part, 0)] = 1);
            if (columns.containsKey(sum.total())) {
                row[columns.getOrDefault(sum.total(), 0)] = -1;
            }
            rows.add(row);
        }
        return rows.toArray(int[][]::new);
    }
}
