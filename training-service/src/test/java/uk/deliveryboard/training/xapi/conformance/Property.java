package uk.deliveryboard.training.xapi.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.deliveryboard.training.xapi.model.XapiVersion;

/**
 * A property that the specification knows.
 *
 * @param section  of the data specification of 1.0.3 that says so; 9274 for what came with 2.0
 * @param place    names from the statement down
 * @param required whether a statement without it is refused
 * @param outside  whether it is for statements that stand by themselves only
 */
record Property(String section, String place, Kind kind, boolean required, boolean outside) {

    private static final String TABLE = """
            2.4.1    | id                                    | UUID              | outside
            2.4.2    | actor                                 | FILLED_OBJECT     | required
            2.4.2.1  | actor.objectType                      | AGENT_TYPE        |
            2.4.2.1  | actor.name                            | STRING            |
            2.4.2.4  | actor.account                         | FILLED_OBJECT     | required
            2.4.2.4  | actor.account.homePage                | IRI               | required
            2.4.2.4  | actor.account.name                    | STRING            | required
            2.4.3    | verb                                  | FILLED_OBJECT     | required
            2.4.3    | verb.id                               | IRI               | required
            2.4.3    | verb.display                          | LANGUAGE_MAP      |
            2.4.4    | object                                | FILLED_OBJECT     | required
            2.4.4.1  | object.objectType                     | ACTIVITY_TYPE     |
            2.4.4.1  | object.id                             | IRI               | required
            2.4.4.1  | object.definition                     | OBJECT            |
            2.4.4.1  | object.definition.name                | LANGUAGE_MAP      |
            2.4.4.1  | object.definition.description         | LANGUAGE_MAP      |
            2.4.4.1  | object.definition.type                | IRI               |
            2.4.4.1  | object.definition.moreInfo            | IRI               |
            2.4.4.1  | object.definition.interactionType     | INTERACTION       | required
            2.4.4.1  | object.definition.correctResponsesPattern | STRING_LIST   |
            2.4.4.1  | object.definition.choices             | COMPONENTS        |
            2.4.4.1  | object.definition.choices.0.id        | STRING            | required
            2.4.4.1  | object.definition.choices.0.description | LANGUAGE_MAP    |
            4.1      | object.definition.extensions          | EXTENSIONS        |
            2.4.5    | result                                | OBJECT            |
            2.4.5    | result.success                        | BOOLEAN           |
            2.4.5    | result.completion                     | BOOLEAN           |
            2.4.5    | result.response                       | STRING            |
            4.6      | result.duration                       | DURATION          |
            4.1      | result.extensions                     | EXTENSIONS        |
            2.4.5.1  | result.score                          | OBJECT            |
            2.4.5.1  | result.score.scaled                   | SCALED            |
            2.4.5.1  | result.score.raw                      | RAW               |
            2.4.5.1  | result.score.min                      | MIN               |
            2.4.5.1  | result.score.max                      | MAX               |
            2.4.6    | context                               | OBJECT            |
            2.4.6    | context.registration                  | UUID              |
            2.4.6    | context.instructor                    | FILLED_OBJECT     |
            2.4.6    | context.team                          | FILLED_OBJECT     |
            2.4.6    | context.team.objectType               | GROUP_TYPE        | required
            2.4.6    | context.revision                      | STRING            |
            2.4.6    | context.platform                      | STRING            |
            2.4.6    | context.language                      | LANGUAGE          |
            2.4.6    | context.statement                     | REFERENCE         |
            2.4.4.3  | context.statement.objectType          | REFERENCE_TYPE    | required
            2.4.4.3  | context.statement.id                  | UUID              | required
            4.1      | context.extensions                    | EXTENSIONS        |
            2.4.6.2  | context.contextActivities             | FILLED_OBJECT     |
            2.4.6.2  | context.contextActivities.parent      | ACTIVITIES        |
            2.4.6.2  | context.contextActivities.grouping    | ACTIVITIES        |
            2.4.6.2  | context.contextActivities.category    | ACTIVITIES        |
            2.4.6.2  | context.contextActivities.other       | ACTIVITIES        |
            2.4.6.2  | context.contextActivities.other.0.id  | IRI               | required
            2.4.7    | timestamp                             | TIMESTAMP         |
            2.4.8    | stored                                | TIMESTAMP         | outside
            2.4.9    | authority                             | FILLED_OBJECT     | outside
            2.4.10   | version                               | VERSION           | outside
            2.4.11   | attachments                           | LIST              |
            2.4.11   | attachments.0.usageType               | IRI               | required
            2.4.11   | attachments.0.display                 | LANGUAGE_MAP      | required
            2.4.11   | attachments.0.description             | LANGUAGE_MAP      |
            2.4.11   | attachments.0.contentType             | MEDIA_TYPE        | required
            2.4.11   | attachments.0.length                  | LENGTH            | required
            2.4.11   | attachments.0.sha2                    | SHA2              | required
            2.4.11   | attachments.0.fileUrl                 | IRI               | required
            9274     | context.contextAgents                 | LIST              |
            9274     | context.contextAgents.0.objectType    | CONTEXT_AGENT_TYPE | required
            9274     | context.contextAgents.0.agent         | FILLED_OBJECT     | required
            9274     | context.contextAgents.0.relevantTypes | IRI_LIST          |
            9274     | context.contextGroups                 | LIST              |
            9274     | context.contextGroups.0.objectType    | CONTEXT_GROUP_TYPE | required
            9274     | context.contextGroups.0.group         | FILLED_OBJECT     | required
            9274     | context.contextGroups.0.group.objectType | GROUP_TYPE     | required
            9274     | context.contextGroups.0.relevantTypes | IRI_LIST          |
            """;

    static List<Property> all() {
        return TABLE.lines().map(line -> line.split("\\|", -1)).map(cells -> new Property(cells[0].strip(),
                cells[1].strip(), Kind.valueOf(cells[2].strip()), cells[3].strip().equals("required"),
                cells[3].strip().equals("outside"))).toList();
    }

    /** What is done to it in a statement that has everything, and whether that is taken. */
    Stream<Row> rows() {
        return Arrays.stream(Whole.values())
                .flatMap(whole -> Arrays.stream(XapiVersion.values()).filter(known()).flatMap(version -> {
                    boolean here = !outside || whole == Whole.STATEMENT;
                    Stream<Row> changed = Stream.of(row(whole, version, "missing", null, !required),
                            new Row(section, whole, version, place + " in other letters",
                                    whole.renamed(version, place, Property::otherLetters), !here),
                            new Row(section, whole, version, place + " with another beside it",
                                    whole.with(version, beside(), "1"), false));
                    return Stream.of(changed,
                            kind.taken().stream().map(value -> row(whole, version, value, value, here)),
                            kind.refused().map(value -> row(whole, version, value, value, false))).flatMap(row -> row);
                }));
    }

    private Predicate<XapiVersion> known() {
        return version -> version == XapiVersion.V2 || !section.equals("9274");
    }

    private Row row(Whole whole, XapiVersion version, String what, String value, boolean taken) {
        return new Row(section, whole, version, place + " " + what, whole.with(version, place, value), taken);
    }

    private String beside() {
        int end = place.lastIndexOf('.');
        return place.substring(0, end + 1) + "somethingElse";
    }

    private static String otherLetters(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT))
                ? name.toLowerCase(Locale.ROOT)
                : name.toUpperCase(Locale.ROOT);
    }
}
