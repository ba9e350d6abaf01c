package uk.deliveryboard.reporting.disclosure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Somebody who has everything that is published, knows what adds up to what and that counts are whole and not negative,
 * and asks an integer solver between which values each withheld count must lie. Shares no code with what it attacks.
 */
final class Attacker<K> {

    /** The least and the greatest value a withheld count can have; where there is no greatest, a very large one. */
    record Interval(long low, long high) {}

    private static final long VERY_LARGE = 100_000;

    private final Map<K, PublishedCount> published;
    private final List<Sum<K>> sums;

    Attacker(Map<K, PublishedCount> published, List<Sum<K>> sums) {
        this.published = published;
        this.sums = sums;
    }

    Map<K, Interval> intervals() {
        Map<K, Interval> intervals = new LinkedHashMap<>();
        published.forEach((cell, count) -> {
            if (count instanceof PublishedCount.Suppressed) {
                Set<Sum<K>> bearing = bearing(cell);
                intervals.put(cell, new Interval(extreme(cell, bearing, false), extreme(cell, bearing, true)));
            }
        });
        return intervals;
    }

    private static <K> Stream<K> members(Sum<K> sum) {
        return Stream.concat(Stream.of(sum.total()), sum.parts().stream());
    }

    /** Every sum that says anything about a count, be it through others that are unknown: the rest need not be solved. */
    private Set<Sum<K>> bearing(K wanted) {
        Set<Sum<K>> bearing = new LinkedHashSet<>();
        Set<K> reached = new LinkedHashSet<>(Set.of(wanted));
        Deque<K> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            K cell = open.pop();
            sums.stream().filter(sum -> members(sum).anyMatch(cell::equals)).filter(bearing::add)
                    .flatMap(Attacker::members)
                    .filter(each -> published.get(each) instanceof PublishedCount.Suppressed).filter(reached::add)
                    .forEach(open::push);
        }
        return bearing;
    }

    private long extreme(K wanted, Set<Sum<K>> bearing, boolean greatest) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<K, Variable> unknowns = new LinkedHashMap<>();
        Stream.concat(Stream.of(wanted), bearing.stream().flatMap(Attacker::members)).distinct().forEach(cell -> {
            Variable variable = model.addVariable("x" + unknowns.size()).lower(0).upper(VERY_LARGE).integer(true);
            if (published.get(cell) instanceof PublishedCount.Shown(long value)) {
                variable.level(value);
            }
            variable.weight(cell.equals(wanted) ? 1 : 0);
            unknowns.put(cell, variable);
        });
        int number = 0;
        for (Sum<K> sum : bearing) {
            Expression equation = model.addExpression("sum" + number++).level(0);
            sum.parts().forEach(part -> equation.add(unknowns.get(part), 1));
            equation.add(unknowns.get(sum.total()), -1);
        }
        Optimisation.Result result = greatest ? model.maximise() : model.minimise();
        if (!result.getState().isFeasible()) {
            throw new AssertionError("what is published contradicts itself: " + result.getState());
        }
        return Math.round(result.getValue());
    }
}
