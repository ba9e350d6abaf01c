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
 * other whole numbers are found that fit everything published.
 *
 * @param threshold smallest count that is shown, and the least width of doubt
 */
record Doubt(int threshold) {

    /**
     * A count that everything published together pins too closely: a small one that can be told from none or from one
     * that is shown, or any other whose lowest and highest possible value lie closer than the threshold.
     */
    <K> Optional<K> missing(Publication<K> publication, Set<K> withheld) {
        for (List<Sum<K>> sums : publication.tied(withheld)) {
            if (sums.size() > 1) {
                Optional<K> cell = missing(publication, withheld, sums);
                if (cell.isPresent()) {
                    return cell;
                }
            }
        }
        return Optional.empty();
    }

    private <K> Optional<K> missing(Publication<K> publication, Set<K> withheld, List<Sum<K>> sums) {
        Set<K> members = new LinkedHashSet<>();
        sums.forEach(sum -> Stream.concat(Stream.of(sum.total()), sum.parts().stream()).filter(withheld::contains)
                .forEach(members::add));
        List<K> unknowns = List.copyOf(members);
        long[] truth = unknowns.stream().mapToLong(publication::count).toArray();
        Tableau tableau = new Tableau(coefficients(sums, unknowns), truth);
        for (int unknown = 0; unknown < truth.length; unknown++) {
            if (!inDoubt(tableau, unknown, truth[unknown])) {
                return Optional.of(unknowns.get(unknown));
            }
        }
        return Optional.empty();
    }

    private boolean inDoubt(Tableau tableau, int unknown, long truth) {
        long low = tableau.smallest(unknown).map(way -> way[unknown]).orElse(truth);
        if (truth < threshold && low > 0) {
            return false;
        }
        long enough = low + threshold;
        return truth >= enough || tableau.largest(unknown, enough).map(way -> way[unknown]).orElse(truth) >= enough;
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
