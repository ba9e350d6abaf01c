package uk.deliveryboard.training.xapi.model.grammar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.deliveryboard.training.xapi.model.Fault;
import uk.deliveryboard.training.xapi.model.Json;

/** An object with these members and no others: names are compared with their case, and nothing is null. */
final class Fields implements Rule {

    private record Field(boolean required, Rule rule) {}

    private final Map<String, Field> fields;

    private Fields(Map<String, Field> fields) {
        this.fields = fields;
    }

    static Fields none() {
        return new Fields(Map.of());
    }

    Fields must(String name, Rule rule) {
        return with(name, new Field(true, rule));
    }

    Fields may(String name, Rule rule) {
        return with(name, new Field(false, rule));
    }

    private Fields with(String name, Field field) {
        Map<String, Field> more = new LinkedHashMap<>(fields);
        more.put(name, field);
        return new Fields(more);
    }

    @Override
    public void check(Json value, String at, List<Fault> faults) {
        if (!(value instanceof Json.Obj object)) {
            faults.add(new Fault(at, value instanceof Json.Null ? "null" : "wrong-type", "is an object"));
            return;
        }
        object.members().forEach((name, member) -> {
            String pointer = at + "/" + name.replace("~", "~0").replace("/", "~1");
            Field field = fields.get(name);
            if (field == null) {
                // its name may be anything, also somebody's: it is not repeated
                faults.add(new Fault(at, "unknown-property", "has a property that is not known here"));
            } else if (member instanceof Json.Null) {
                faults.add(new Fault(pointer, "null", "may be left out, but not null"));
            } else {
                field.rule.check(member, pointer, faults);
            }
        });
        fields.forEach((name, field) -> {
            if (field.required && object.get(name) == null) {
                faults.add(new Fault(at + "/" + name, "missing", "is needed"));
            }
        });
    }
}
