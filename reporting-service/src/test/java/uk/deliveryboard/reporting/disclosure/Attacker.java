package uk.deliveryboard.reporting.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                intervals.put(cell, new Interval(extreme(cell, false), extreme(cell, true)));
            }
        });
        return intervals;
    }

    private long extreme(K wanted, boolean greatest) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<K, Variable> unknowns = new LinkedHashMap<>();
        published.forEach((cell, count) -> {
            Variable variable = model.addVariable("x" + unknowns.size()).lower(0).upper(VERY_LARGE).integer(true);
            if (count instanceof PublishedCount.Shown(long value)) {
                variable.level(value);
            }
            variable.weight(cell.equals(wanted) ? 1 : 0);
            unknowns.put(cell, variable);
        });
        for (int number = 0; number < sums.size(); number++) {
            Expression equation = model.addExpression("sum" + number).level(0);
            sums.get(number).parts().forEach(part -> equation.add(unknowns.get(part), 1));
            equation.add(unknowns.get(sums.get(number).total()), -1);
        }
        Optimisation.Result result = greatest ? model.maximise() : model.minimise();
        if (!result.getState().isFeasible()) {
            throw new AssertionError("what is published contradicts itself: " + result.getState());
        }
        return Math.round(result.getValue());
    }
}
