package uk.deliveryboard.training.xapi.model.grammar;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.deliveryboard.training.xapi.model.Fault;
import uk.deliveryboard.training.xapi.model.Json;

/** Activities and their definitions (2.4.4.1). */
final class Activities {

    private static final List<String> COMPONENTS = List.of("choices", "scale", "source", "target", "steps");

    private static final Rule COMPONENT_LIST = Rule
            .listOf(Fields.none().must("id", Values.STRING).may("description", Values.LANGUAGE_MAP))
            .then(Activities::distinct);

    private static final Rule DEFINITION = components(Fields.none().may("name", Values.LANGUAGE_MAP)
            .may("description", Values.LANGUAGE_MAP).may("type", Values.IRI).may("moreInfo", Values.IRI)
            .may("interactionType",
                    Values.oneOf("true-false", "choice", "fill-in", "long-fill-in", "matching", "performance",
                            "sequencing", "likert", "numeric", "other"))
            .may("correctResponsesPattern", Rule.listOf(Values.STRING)).may("extensions", Values.EXTENSIONS))
            .then(Activities::interaction);

    static final Rule ACTIVITY = Fields.none().may("objectType", Values.oneOf("Activity")).must("id", Values.IRI)
            .may("definition", DEFINITION);

    private Activities() {}

    private static Fields components(Fields fields) {
        Fields all = fields;
        for (String name : COMPONENTS) {
            all = all.may(name, COMPONENT_LIST);
        }
        return all;
    }

    private static void interaction(Json value, String at, List<Fault> faults) {
        boolean used = Stream.concat(COMPONENTS.stream(), Stream.of("correctResponsesPattern"))
                .anyMatch(name -> value.at(name) != null);
        Values.require(!used || value.at("interactionType") != null, at + "/interactionType", "missing",
                "is needed where an interaction is described", faults);
    }

    private static void distinct(Json value, String at, List<Fault> faults) {
        Set<String> ids = new HashSet<>();
        Values.require(value.itemsAt().stream().allMatch(item -> ids.add(item.requiredText("id"))), at, "id-repeated",
                "has a different id for each", faults);
    }
}
