package uk.deliveryboard.training.xapi.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.deliveryboard.training.xapi.Samples;
import uk.deliveryboard.training.xapi.model.Json;
import uk.deliveryboard.training.xapi.model.XapiVersion;

/** What more than one property decides together. */
final class Objects {

    private static final String REFERENCE = "{'objectType':'StatementRef','id':'7b1c1c5e-6f0e-4d7a-9c55-0a9b6d0b7f12'}";
    private static final String AGENT = "{'objectType':'Agent','mbox':'mailto:demo.person.8@example.org'}";
    private static final String ACTIVITY = "{'id':'https://lms.example.gov.uk/a'}";
    private static final String LEAST = Samples.LEAST.replace('"', '\'');

    private Objects() {}

    static Stream<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (XapiVersion version : XapiVersion.values()) {
            for (Whole whole : Whole.values()) {
                references(rows, whole, version);
                interactions(rows, whole, version);
                platforms(rows, whole, version);
            }
            within(rows, version);
            voiding(rows, version);
            nothing(rows, version);
        }
        versions(rows);
        return rows.stream();
    }

    private static void references(List<Row> rows, Whole whole, XapiVersion version) {
        for (String object : List.of("{'objectType':'StatementRef'}", "{'objectType':'StatementRef','id':'x'}",
                "{'objectType':'StatementRef','id':1}", "{'objectType':'StatementRef','id':null}",
                "{'objectType':'StatementRef','id':{}}", REFERENCE.replace("StatementRef", "statementref"),
                REFERENCE.replace("'id'", "'Id'"), REFERENCE.replace("}", ",'more':1}"),
                REFERENCE.replace("'objectType':'StatementRef',", ""))) {
            bare(rows, "2.4.4.3", whole, version, object, false);
        }
        bare(rows, "2.4.4.3", whole, version, REFERENCE, true);
        bare(rows, "2.4.4", whole, version, ACTIVITY, true);
    }

    /** Each kind of interaction with the components that belong to it, with its type and without. */
    private static void interactions(List<Row> rows, Whole whole, XapiVersion version) {
        for (String kind : List.of("choice choices", "sequencing choices", "likert scale", "matching source",
                "matching target", "performance steps")) {
            String type = kind.split(" ")[0];
            String component = "'" + kind.split(" ")[1] + "':[{'id':'a','description':{'en':'A'}}]";
            for (String broken : List.of(component.replace("{'en':'A'}", "'A'"),
                    component.replace("'id':'a'", "'id':1"),
                    component.replace("'id':'a',", ""), component.replace("[", "").replace("]", ""),
                    component.replace("}]", "},{'id':'a'}]"), component.replace("{'en':'A'}", "{}"),
                    component.replace("'id'", "'ID'"))) {
                definition(rows, whole, version, "'interactionType':'" + type + "'," + broken, false);
            }
            definition(rows, whole, version, "'interactionType':'" + type + "'," + component, true);
            definition(rows, whole, version, component, false);
        }
    }

    private static void definition(List<Row> rows, Whole whole, XapiVersion version, String members, boolean taken) {
        bare(rows, "2.4.4.1", whole, version, "{'id':'a:b','definition':{" + members + "}}", taken);
    }

    /** Section 2.4.6: revision and platform are for activities only. */
    private static void platforms(List<Row> rows, Whole whole, XapiVersion version) {
        for (String object : List.of(AGENT, REFERENCE, AGENT.replace("Agent", "Group"))) {
            for (String other : List.of("revision", "platform")) {
                rows.add(row("2.4.6", whole, version, object, whole.without(whole.with(version, "object", json(object)),
                        "context", other), false));
            }
        }
    }

    /** Section 2.4.4.3: a statement within a statement has none within itself. */
    private static void within(List<Row> rows, XapiVersion version) {
        String within = "{'objectType':'SubStatement'," + LEAST.substring(1);
        bare(rows, "2.4.4.3", Whole.STATEMENT, version, within, true);
        bare(rows, "2.4.4.3", Whole.STATEMENT, version, within.replace("SubStatement", "substatement"), false);
        bare(rows, "2.4.4.3", Whole.STATEMENT, version, LEAST, false);
        bare(rows, "2.4.4.3", Whole.SUB_STATEMENT, version, within, false);
        for (String object : List.of(AGENT, REFERENCE, AGENT.replace("Agent", "Group"))) {
            bare(rows, "2.4.4.3", Whole.SUB_STATEMENT, version, object, true);
        }
    }

    /** Section 2.3.2: a voiding statement is about a statement. */
    private static void voiding(List<Row> rows, XapiVersion version) {
        for (String object : List.of(REFERENCE, ACTIVITY, AGENT, AGENT.replace("Agent", "Group"),
                "{'objectType':'SubStatement'," + LEAST.substring(1))) {
            Json.Obj statement = Samples.json(Samples.LEAST).with("verb",
                    Whole.value(json("{'id':'http://adlnet.gov/expapi/verbs/voided'}")))
                    .with("object", Whole.value(json(object)));
            rows.add(row("2.3.2", Whole.STATEMENT, version, object, statement, object.equals(REFERENCE)));
        }
    }

    private static void nothing(List<Row> rows, XapiVersion version) {
        for (String value : List.of("null", "1", "true", "'x'", "[]", "[[]]", "{}")) {
            rows.add(row("2.2", Whole.STATEMENT, version, value, Whole.value(json(value)), false));
        }
    }

    /** What 2.0 takes and 1.0.3 does not. */
    private static void versions(List<Row> rows) {
        for (XapiVersion version : XapiVersion.values()) {
            boolean second = version == XapiVersion.V2;
            for (Whole whole : Whole.values()) {
                changed(rows, whole, version, "timestamp", "'2026-10-10 15:30:00.601+00:00'", second);
                changed(rows, whole, version, "timestamp", "'2026-10-10 15:30:00-00:00'", false);
                changed(rows, whole, version, "context.contextAgents", "[]", second);
                changed(rows, whole, version, "context.contextGroups", "[]", second);
            }
            changed(rows, Whole.STATEMENT, version, "stored", "'2026-10-10 15:30:00Z'", second);
            changed(rows, Whole.STATEMENT, version, "version", "'2.0.0'", second);
            changed(rows, Whole.STATEMENT, version, "version", "'2.0'", second);
        }
    }

    private static void changed(List<Row> rows, Whole whole, XapiVersion version, String place, String value,
            boolean taken) {
        rows.add(row("9274", whole, version, place + " " + value, whole.with(version, place, json(value)), taken));
    }

    /** About this object, with nothing that is for activities only. */
    private static void bare(List<Row> rows, String section, Whole whole, XapiVersion version, String object,
            boolean taken) {
        Json statement = whole.without(whole.with(version, "object", json(object)), "context", "revision",
                "platform");
        rows.add(row(section, whole, version, "object " + object, statement, taken));
    }

    private static Row row(String section, Whole whole, XapiVersion version, String what, Json statement,
            boolean taken) {
        return new Row(section, whole, version, what, statement, taken);
    }

    private static String json(String value) {
        return value.replace('\'', '"');
    }
}
