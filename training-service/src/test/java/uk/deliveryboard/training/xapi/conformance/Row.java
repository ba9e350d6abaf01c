package uk.deliveryboard.training.xapi.conformance;

import java.util.List;
import uk.deliveryboard.training.xapi.model.Fault;
import uk.deliveryboard.training.xapi.model.Json;
import uk.deliveryboard.training.xapi.model.XapiVersion;
import uk.deliveryboard.training.xapi.model.grammar.StatementGrammar;

/**
 * One line of the conformance table.
 *
 * @param section of the specification that decides
 * @param taken   whether a store has to take this statement; else it has to refuse it
 */
record Row(String section, Whole whole, XapiVersion version, String what, Json statement, boolean taken) {

    boolean holds() {
        return faults().isEmpty() == taken;
    }

    private List<Fault> faults() {
        return StatementGrammar.faults(statement, "", version);
    }

    @Override
    public String toString() {
        return "%s %s %s: %s has to be %s: %s".formatted(section, whole, version, what, taken ? "taken" : "refused",
                faults());
    }
}
