package uk.deliveryboard.training.xapi.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import uk.deliveryboard.training.xapi.model.Json;
import uk.deliveryboard.training.xapi.model.XapiVersion;

/** Sections 2.4.2 and 2.4.9: who identifies whom, in every place where an agent or a group can stand. */
final class Actors {

    private static final List<String> IDENTIFIERS = List.of("'mbox':'mailto:demo.person.8@example.org'",
            "'mbox_sha1sum':'ebd31e95054c018b10727ccffd2ef2ec3a016ee9'", "'openid':'https://id.example.org/8'",
            "'account':{'homePage':'https://lms.example.gov.uk','name':'8'}");
    private static final List<String> WRONG = List.of("'mbox':'demo.person.8@example.org'", "'mbox':'mailto:demo'",
            "'mbox':'MAILTO:demo.person.8@example.org'", "'mbox':''", "'mbox':{}", "'mbox':null", "'mbox':1",
            "'mbox_sha1sum':'ebd31e95054c018b10727ccffd2ef2ec3a016ee'", "'mbox_sha1sum':'zzz'", "'mbox_sha1sum':1",
            "'mbox_sha1sum':null", "'openid':'me'", "'openid':''", "'openid':1", "'openid':null", "'account':'8'",
            "'account':{}", "'account':null", "'account':[]", "'account':{'name':'8'}",
            "'account':{'homePage':'https://lms.example.gov.uk'}", "'account':{'homePage':'lms','name':'8'}",
            "'account':{'homePage':'https://lms.example.gov.uk','name':8}",
            "'account':{'homePage':'https://lms.example.gov.uk','name':null}",
            "'account':{'homePage':'https://lms.example.gov.uk','Name':'8'}",
            "'account':{'homePage':'https://lms.example.gov.uk','name':'8','more':1}", "'MBOX':'mailto:a@example.org'",
            "'Account':{'homePage':'https://lms.example.gov.uk','name':'8'}");
    private static final String MEMBER = "{'mbox':'mailto:demo.person.9@example.org'}";

    /** Where somebody stands, and who may. */
    private enum Position {
        ACTOR("actor", true, true),
        INSTRUCTOR("context.instructor", true, true),
        TEAM("context.team", false,
                true),
        MEMBER("context.team.member", true, false),
        OBJECT("object", true, true),
        CONTEXT_AGENT(
                "context.contextAgents.0.agent", true,
                false),
        CONTEXT_GROUP("context.contextGroups.0.group", false, true);

        private final String place;
        private final boolean agent;
        private final boolean group;

        Position(String place, boolean agent, boolean group) {
            this.place = place;
            this.agent = agent;
            this.group = group;
        }

        boolean isOf(XapiVersion version) {
            return version == XapiVersion.V2 || !name().startsWith("CONTEXT_");
        }
    }

    private Actors() {}

    static Stream<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Whole whole : Whole.values()) {
            for (XapiVersion version : XapiVersion.values()) {
                Arrays.stream(Position.values()).filter(position -> position.isOf(version))
                        .forEach(position -> position(rows, whole, version, position));
            }
        }
        for (XapiVersion version : XapiVersion.values()) {
            authority(rows, version);
        }
        return rows.stream();
    }

    private static void position(List<Row> rows, Whole whole, XapiVersion version, Position position) {
        // an object says what it is; elsewhere an agent need not
        for (String type : position == Position.OBJECT
                ? List.of("'objectType':'Agent'")
                : List.of("'objectType':'Agent'", "'name':'Demo'")) {
            for (String identifier : IDENTIFIERS) {
                add(rows, whole, version, position, "{" + type + "," + identifier + "}", position.agent);
                add(rows, whole, version, position, "{" + type + "," + identifier + ",'member':[]}", false);
            }
            pairs().forEach(pair -> add(rows, whole, version, position, "{" + type + "," + pair + "}", false));
            WRONG.forEach(wrong -> add(rows, whole, version, position, "{" + type + "," + wrong + "}", false));
            add(rows, whole, version, position, "{" + type + "}", false);
        }
        groups(rows, whole, version, position);
    }

    private static void groups(List<Row> rows, Whole whole, XapiVersion version, Position position) {
        String group = "{'objectType':'Group'";
        for (String identifier : IDENTIFIERS) {
            add(rows, whole, version, position, group + "," + identifier + "}", position.group);
            add(rows, whole, version, position, group + "," + identifier + ",'member':[" + MEMBER + "]}",
                    position.group);
            add(rows, whole, version, position, "{'objectType':'group'," + identifier + "}", false);
            add(rows, whole, version, position, group + ",'member':[{" + identifier + "}]}", position.group);
            add(rows, whole, version, position, group + ",'member':[{'objectType':'Group'," + identifier + "}]}",
                    false);
        }
        pairs().forEach(pair -> {
            add(rows, whole, version, position, group + "," + pair + "}", false);
            add(rows, whole, version, position, group + ",'member':[{" + pair + "}]}", false);
        });
        for (String wrong : WRONG) {
            add(rows, whole, version, position, group + "," + wrong + ",'member':[" + MEMBER + "]}", false);
            add(rows, whole, version, position, group + ",'member':[{" + wrong + "}]}", false);
        }
        for (String member : List.of("{}", "null", "'x'", "1", MEMBER, "[1]", "['x']", "[null]", "[{}]")) {
            add(rows, whole, version, position, group + ",'member':" + member + "}", false);
        }
        add(rows, whole, version, position, group + "}", false);
        add(rows, whole, version, position, group + ",'name':'Demo'}", false);
    }

    /** Either two agents of OAuth without an identifier of their own, or one agent. */
    private static void authority(List<Row> rows, XapiVersion version) {
        String group = "{'objectType':'Group'";
        for (String identifier : IDENTIFIERS) {
            authority(rows, version, "{" + identifier + "}", true);
            authority(rows, version, group + "," + identifier + "}", false);
            authority(rows, version, group + "," + identifier + ",'member':[" + MEMBER + "," + MEMBER + "]}", false);
            authority(rows, version, group + ",'member':[{" + identifier + "}," + MEMBER + "]}", true);
        }
        authority(rows, version, group + ",'member':[]}", false);
        authority(rows, version, group + ",'member':[" + MEMBER + "]}", false);
        authority(rows, version, group + ",'member':[" + MEMBER + "," + MEMBER + "," + MEMBER + "]}", false);
        WRONG.forEach(wrong -> authority(rows, version, "{" + wrong + "}", false));
        pairs().forEach(pair -> authority(rows, version, "{" + pair + "}", false));
    }

    private static void authority(List<Row> rows, XapiVersion version, String value, boolean taken) {
        rows.add(new Row("2.4.9", Whole.STATEMENT, version, "authority " + value,
                Whole.STATEMENT.with(version, "authority", json(value)), taken));
    }

    private static Stream<String> pairs() {
        return IDENTIFIERS.stream().flatMap(one -> IDENTIFIERS.stream()
                .filter(other -> IDENTIFIERS.indexOf(other) > IDENTIFIERS.indexOf(one))
                .map(other -> one + "," + other));
    }

    private static void add(List<Row> rows, Whole whole, XapiVersion version, Position position, String value,
            boolean taken) {
        String there = position == Position.MEMBER ? "[" + value + "]" : value;
        Json statement = whole.with(version, position.place, json(there));
        if (position == Position.OBJECT) {
            // section 2.4.6: revision and platform are for activities
            statement = whole.without(statement, "context", "revision", "platform");
        }
        rows.add(new Row("2.4.2", whole, version, position.place + " " + value, statement, taken));
    }

    private static String json(String value) {
        return value.replace('\'', '"');
    }
}
