package uk.deliveryboard.training.xapi.model.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.deliveryboard.training.xapi.Samples;
import uk.deliveryboard.training.xapi.model.Fault;
import uk.deliveryboard.training.xapi.model.Json;
import uk.deliveryboard.training.xapi.model.XapiVersion;

import static org.assertj.core.api.Assertions.assertThat;

/** The statement table: written from sections 2 and 4 of the data specification. */
class StatementGrammarTests {

    @ParameterizedTest
    @EnumSource(XapiVersion.class)
    void the_least_and_the_most_that_a_statement_can_have_are_taken(XapiVersion version) {
        assertThat(faults(Samples.json(Samples.LEAST), version)).isEmpty();
        assertThat(faults(Samples.json(Samples.MOST), version)).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1} -> {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "actor                       | (none)  | /actor missing",
            "verb                        | (none)  | /verb missing",
            "object                      | (none)  | /object missing",
            "actor                       | null    | /actor null",
            "extra                       | 1       | unknown-property",
            "Actor                       | {}      | unknown-property",
            "id                          | 5       | /id wrong-type",
            "id                          | \"7b1c1c5e\"  | /id invalid",
            "id                          | \"7b1c1c5e-6f0e-4d7a-9c55-0a9b6d0b7f1g\" | /id invalid",
            "version                     | \"1.1.0\"  | /version version",
            "version                     | \"0.9.5\"  | /version version",
            "version                     | \"1\"      | /version version",
            "context.contextActivities   | {}      | /context/contextActivities empty",
            "verb.display                | {}      | /verb/display empty",
            "version                     | 1       | /version wrong-type",
            "timestamp                   | \"2026-10-10\" | /timestamp invalid",
            "timestamp                   | \"2026-10-10T15:30:00-00:00\" | /timestamp invalid",
            "timestamp                   | \"2026-10-10T15:30:00-0000\" | /timestamp invalid",
            "timestamp                   | \"2026-10-10T15:30:00-00\" | /timestamp invalid",
            "timestamp                   | \"2026-02-30T15:30:00Z\" | /timestamp invalid",
            "timestamp                   | \"2026-10-10T25:30:00Z\" | /timestamp invalid",
            "timestamp                   | \"10/10/2026 15:30\" | /timestamp invalid",
            "timestamp                   | 1760110200 | /timestamp wrong-type",
            "stored                      | \"today\" | /stored invalid",
            "actor.account.name          | (none)  | /actor/account/name missing",
            "actor.account.name          | 104482  | /actor/account/name wrong-type",
            "actor.account.homePage      | \"lms\" | /actor/account/homePage invalid",
            "actor.account.more          | \"x\"   | unknown-property",
            "actor.mbox                  | \"mailto:demo.person.1@example.org\" | /actor one-identifier",
            "actor.account               | (none)  | /actor one-identifier",
            "actor.objectType            | \"agent\" | /actor/objectType invalid",
            "actor.objectType            | \"Activity\" | /actor/objectType invalid",
            "actor.name                  | 1       | /actor/name wrong-type",
            "actor.name                  | null    | /actor/name null",
            "actor.member                | []      | unknown-property",
            "actor                       | {\"mbox\":\"demo@example.org\"} | /actor/mbox invalid",
            "actor                       | {\"mbox\":\"mailto:demo\"} | /actor/mbox invalid",
            "actor                       | {\"mbox\":\"MAILTO:demo@example.org\"} | /actor/mbox invalid",
            "actor                       | {\"mbox_sha1sum\":\"abc\"} | /actor/mbox_sha1sum invalid",
            "actor                       | {\"openid\":\"me\"} | /actor/openid invalid",
            "actor                       | {\"objectType\":\"Group\"} | /actor member-missing",
            "actor                       | {\"objectType\":\"Group\",\"member\":[{\"objectType\":\"Group\",\"openid\":\"a:b\"}]} | /actor/member/0/objectType invalid",
            "actor                       | {\"objectType\":\"Group\",\"member\":{}} | /actor/member wrong-type",
            "actor                       | {\"objectType\":\"Group\",\"openid\":\"a:b\",\"mbox\":\"mailto:a@b\"} | /actor one-identifier",
            "authority                   | {\"objectType\":\"Group\",\"member\":[{\"openid\":\"a:b\"}]} | /authority authority",
            "verb.id                     | \"passed\" | /verb/id invalid",
            "verb.id                     | (none)  | /verb/id missing",
            "verb.display                | \"passed\" | /verb/display wrong-type",
            "verb.display                | {\"en_GB\":\"passed\"} | /verb/display language-tag",
            "verb.display                | {\"\":\"passed\"} | /verb/display language-tag",
            "verb.display                | {\"en\":1} | /verb/display/en wrong-type",
            "verb.display                | {\"en\":null} | /verb/display/en null",
            "object.id                   | (none)  | /object/id missing",
            "object.id                   | \"wrap\" | /object/id invalid",
            "object.id                   | \"a b:c d\" | /object/id invalid",
            "object.objectType           | \"Course\" | /object/objectType invalid",
            "object.objectType           | 5       | /object/objectType invalid",
            "object.definition.name      | \"WRAP\" | /object/definition/name wrong-type",
            "object.definition.type      | \"course\" | /object/definition/type invalid",
            "object.definition.moreInfo  | \"about\" | /object/definition/moreInfo invalid",
            "object.definition.interactionType | \"guess\" | /object/definition/interactionType invalid",
            "object.definition.interactionType | (none)  | /object/definition/interactionType missing",
            "object.definition.correctResponsesPattern | \"a\" | /object/definition/correctResponsesPattern wrong-type",
            "object.definition.choices   | [{\"description\":{\"en\":\"A\"}}] | /object/definition/choices/0/id missing",
            "object.definition.choices   | [{\"id\":\"a\"},{\"id\":\"a\"}] | /object/definition/choices id-repeated",
            "object.definition.extensions | {\"x\":1} | /object/definition/extensions iri",
            "object                      | {\"objectType\":\"StatementRef\",\"id\":\"x\"} | /object/id invalid",
            "object                      | {\"objectType\":\"Agent\",\"name\":\"Demo\"} | /object one-identifier",
            "result.score.scaled         | 1.01    | /result/score/scaled out-of-range",
            "result.score.scaled         | -1.5    | /result/score/scaled out-of-range",
            "result.score.scaled         | \"0.9\" | /result/score/scaled wrong-type",
            "result.score.raw            | 21      | /result/score/raw out-of-range",
            "result.score.raw            | -1      | /result/score/raw out-of-range",
            "result.score                | {\"min\":2,\"max\":2} | /result/score/min out-of-range",
            "result.score.percent        | 90      | unknown-property",
            "result.success              | \"true\" | /result/success wrong-type",
            "result.completion           | 1       | /result/completion wrong-type",
            "result.response             | 1       | /result/response wrong-type",
            "result.duration             | \"90 minutes\" | /result/duration invalid",
            "result.duration             | \"PT\"  | /result/duration invalid",
            "result.duration             | \"P\"   | /result/duration invalid",
            "result.duration             | \"P1H\" | /result/duration invalid",
            "context.registration        | \"1\"   | /context/registration invalid",
            "context.language            | \"en_GB\" | /context/language invalid",
            "context.language            | 1       | /context/language wrong-type",
            "context.platform            | 1       | /context/platform wrong-type",
            "context.team                | {\"objectType\":\"Agent\",\"openid\":\"a:b\"} | /context/team/objectType invalid",
            "context.team                | {\"openid\":\"a:b\"} | /context/team/objectType missing",
            "context.statement           | {\"id\":\"7b1c1c5e-6f0e-4d7a-9c55-0a9b6d0b7f12\"} | /context/statement/objectType missing",
            "context.contextActivities.child | []  | unknown-property",
            "context.contextActivities.other | [{}] | /context/contextActivities/other/0/id missing",
            "context.contextActivities.other | \"a:b\" | /context/contextActivities/other wrong-type",
            "context.extensions          | {\"x\":1} | /context/extensions iri",
            "attachments                 | {}      | /attachments wrong-type"})
    void what_is_not_as_it_should_be_is_named_with_its_place(String place, String value, String expected) {
        String[] path = place.split("\\.");
        Json changed = change(Samples.json(Samples.MOST), path, 0, value);

        for (XapiVersion version : XapiVersion.values()) {
            List<Fault> faults = faults(changed, version);
            assertThat(faults).as("%s", version).hasSize(1);
            Fault fault = faults.getFirst();
            assertThat(expected).isIn(fault.code(), fault.pointer() + " " + fault.code());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"usageType", "display", "contentType", "length", "sha2", "fileUrl"})
    void an_attachment_says_all_that_it_has_to(String member) {
        Json.Obj attachment = (Json.Obj) Samples.json(Samples.MOST).itemsAt("attachments").getFirst();
        Json changed = Samples.json(Samples.MOST).with("attachments",
                new Json.Arr(List.of(attachment.without(member))));

        assertThat(faults(changed, XapiVersion.V1)).extracting(Fault::pointer)
                .containsExactly("/attachments/0/" + member);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H30M", "P1D", "P1Y2M3DT4H5M6.78S", "PT0.5S", "P4W", "PT3600S"})
    void durations_of_iso_8601_are_taken(String duration) {
        assertThat(faults(change(Samples.json(Samples.MOST), new String[]{"result", "duration"}, 0,
                "\"" + duration + "\""), XapiVersion.V1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-10T15:30:00Z", "2026-10-10T15:30:00.123456789+01:00", "2026-10-10T15:30:00+0530",
            "2026-10-10T15:30:00-05", "2026-10-10T15:30:00", "2016-12-31T23:59:60Z", "2026-10-10t15:30:00z"})
    void moments_of_iso_8601_are_taken(String moment) {
        assertThat(faults(Samples.json(Samples.LEAST).with("timestamp", new Json.Text(moment)), XapiVersion.V1))
                .isEmpty();
    }

    @Test
    void only_what_happened_to_an_activity_happened_on_a_platform() {
        Json about = change(Samples.json(Samples.MOST), new String[]{"object"}, 0,
                "{\"objectType\":\"Agent\",\"mbox\":\"mailto:demo.person.9@example.org\"}");

        assertThat(faults(about, XapiVersion.V1)).extracting(Fault::pointer).containsExactly("/context/revision",
                "/context/platform");
    }

    @Test
    void a_statement_within_a_statement_has_no_id_and_none_within_itself() {
        String within = "{\"objectType\":\"SubStatement\"," + Samples.LEAST.substring(1);
        assertThat(faults(with("object", within), XapiVersion.V1)).isEmpty();
        for (String member : List.of("\"id\":\"7b1c1c5e-6f0e-4d7a-9c55-0a9b6d0b7f12\"", "\"version\":\"1.0.0\"",
                "\"stored\":\"2026-10-10T15:30:00Z\"", "\"authority\":{\"openid\":\"a:b\"}")) {
            assertThat(faults(with("object", "{" + member + "," + within.substring(1)), XapiVersion.V1)).as(member)
                    .extracting(Fault::code).containsExactly("unknown-property");
        }
        Json twice = change(Samples.json(Samples.LEAST), new String[]{"object"}, 0,
                within.replace("{\"id\":\"https://lms.example.gov.uk/course/wrap\"}", within));
        assertThat(faults(twice, XapiVersion.V1)).extracting(Fault::pointer)
                .containsExactly("/object/object/objectType");
    }

    @Test
    void voiding_names_the_statement_that_it_voids() {
        Json voiding = change(Samples.json(Samples.LEAST), new String[]{"verb", "id"}, 0,
                "\"http://adlnet.gov/expapi/verbs/voided\"");

        assertThat(faults(voiding, XapiVersion.V1)).extracting(Fault::code).containsExactly("voids-no-statement");
    }

    @Test
    void agents_in_the_context_are_of_version_2() {
        Json.Obj with = (Json.Obj) change(Samples.json(Samples.LEAST), new String[]{"context"}, 0, """
                {"contextAgents":[{"objectType":"contextAgent","agent":{"openid":"a:b"},"relevantTypes":["a:c"]}],
                 "contextGroups":[{"objectType":"contextGroup","group":{"objectType":"Group","member":[]}}]}""");

        assertThat(faults(with, XapiVersion.V2)).isEmpty();
        assertThat(faults(with, XapiVersion.V1)).extracting(Fault::code)
                .containsExactly("unknown-property", "unknown-property");
        assertThat(faults(with.with("version", new Json.Text("2.0.0")), XapiVersion.V2)).isEmpty();
        assertThat(faults(Samples.json(Samples.LEAST).with("version", new Json.Text("2.0.0")), XapiVersion.V1))
                .extracting(Fault::code).containsExactly("version");
    }

    @Test
    void what_is_no_object_is_no_statement() {
        Stream.of(new Json.Null(), new Json.Text("x"), new Json.Bool(true), new Json.Arr(List.of()))
                .forEach(value -> assertThat(StatementGrammar.faults(value, "/3", XapiVersion.V1))
                        .extracting(Fault::pointer).containsExactly("/3"));
    }

    private static List<Fault> faults(Json value, XapiVersion version) {
        return new ArrayList<>(StatementGrammar.faults(value, "", version));
    }

    private static Json with(String member, String value) {
        return change(Samples.json(Samples.LEAST), new String[]{member}, 0, value);
    }

    private static Json change(Json.Obj object, String[] path, int depth, String value) {
        String name = path[depth];
        if (depth + 1 < path.length) {
            return object.with(name, change((Json.Obj) object.get(name), path, depth + 1, value));
        }
        return value.equals("(none)")
                ? object.without(name)
                : object.with(name, Samples.json("{\"v\":" + value + "}").get("v"));
    }
}
