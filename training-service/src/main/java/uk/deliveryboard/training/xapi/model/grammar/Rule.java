package uk.deliveryboard.training.xapi.model.grammar;

import java.util.List;
import uk.deliveryboard.training.xapi.model.Fault;
import uk.deliveryboard.training.xapi.model.Json;

/** What a value has to be like. */
@FunctionalInterface
interface Rule {

    /** @param at JSON pointer of the value */
    void check(Json value, String at, List<Fault> faults);

    /** This one first; the other only where this one has nothing to say. */
    default Rule then(Rule other) {
        return (value, at, faults) -> {
            int before = faults.size();
            check(value, at, faults);
            if (faults.size() == before) {
                other.check(value, at, faults);
            }
        };
    }

    /** Every item of a list. */
    static Rule listOf(Rule item) {
        return (value, at, faults) -> {
            if (value instanceof Json.Arr(var items)) {
                for (int index = 0; index < items.size(); index++) {
                    item.check(items.get(index), at + "/" + index, faults);
                }
            } else {
                faults.add(new Fault(at, "wrong-type", "is a list"));
            }
        };
    }
}
