package uk.deliveryboard.training.xapi.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.training.xapi.Samples;
import uk.deliveryboard.training.xapi.XapiTest;

import static org.assertj.core.api.Assertions.assertThat;

class StatementsIT extends XapiTest {

    private String agency;

    @BeforeEach
    void aNewLearningSystem() {
        agency = agency();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"1.0.3,200,1.0.3", "1.0,200,1.0.3", "1.0.0,200,1.0.3", "1.0.99,200,1.0.3",
            "2.0.0,200,2.0.0", "2.0,200,2.0.0", "0.95,400,1.0.3", "1.1.0,400,1.0.3", "3.0.0,400,1.0.3",
            "none,400,2.0.0", "latest,400,1.0.3"})
    void the_version_is_agreed_on_and_every_response_names_it(String version, int status, String answered) {
        MvcTestResult result = request(HttpMethod.POST, STATEMENTS, Samples.LEAST, integration(agency), version);

        assertThat(result).hasStatus(status).hasHeader("X-Experience-API-Version", answered)
                .containsHeader("X-Experience-API-Consistent-Through");
    }

    @Test
    void a_request_that_is_refused_before_it_is_looked_at_has_the_headers_too() {
        MvcTestResult result = http.post().uri(STATEMENTS).content(Samples.LEAST).exchange();

        assertThat(result).hasStatus(401).hasHeader("X-Experience-API-Version", "2.0.0")
                .containsHeader("X-Experience-API-Consistent-Through");
    }

    @Test
    void about_names_the_versions() {
        MvcTestResult result = request(HttpMethod.GET, "/xapi/about", null, integration(agency), null);

        assertThat(result).hasStatusOk().hasHeader("X-Experience-API-Version", "2.0.0");
        assertThat(body(result).at("/version").toString()).isEqualTo("[\"1.0.3\",\"2.0.0\"]");
    }

    @Test
    void ids_are_answered_in_the_order_of_the_statements_and_what_was_sent_can_be_read_back() {
        UUID first = UUID.randomUUID();
        MvcTestResult result = send(agency, "[" + least(first) + "," + Samples.LEAST + "]");

        assertThat(result).hasStatusOk().hasHeader("X-Experience-API-Version", "1.0.3");
        List<UUID> ids = ids(result);
        assertThat(ids).hasSize(2).startsWith(first);
        MvcTestResult one = read(agency, "statementId=" + ids.get(1));
        assertThat(one).hasStatusOk().containsHeader("Last-Modified");
        JsonNode statement = body(one);
        assertThat(statement.at("/version").asString()).isEqualTo("1.0.0");
        assertThat(statement.at("/timestamp")).isEqualTo(statement.at("/stored"));
        assertThat(statement.at("/authority/account/homePage").asString()).isNotEmpty();
        assertThat(statement.at("/object/id").asString()).isEqualTo("https://lms.example.gov.uk/course/wrap");
    }

    @Test
    void what_is_given_out_is_what_was_sent_with_context_activities_as_lists() {
        UUID id = UUID.fromString("7b1c1c5e-6f0e-4d7a-9c55-0a9b6d0b7f11");
        assertThat(put(agency, id, Samples.MOST)).hasStatus(204);

        JsonNode statement = body(read(agency, "statementId=" + id));
        JsonNode sent = json.readTree(Samples.MOST);
        for (String kept : List.of("/actor", "/verb", "/object", "/result", "/timestamp", "/version", "/attachments",
                "/context/team", "/context/contextActivities/grouping", "/context/registration")) {
            assertThat(statement.at(kept)).as(kept).isEqualTo(sent.at(kept));
        }
        assertThat(statement.at("/context/contextActivities/parent/0/id").asString())
                .isEqualTo("https://lms.example.gov.uk/parent");
        assertThat(statement.at("/authority/mbox").isMissingNode()).isTrue();
        assertThat(body(read(agency, "statementId=" + id + "&format=ids")).at("/object").size()).isEqualTo(2);
        assertThat(body(read(agency, "statementId=" + id + "&format=ids")).at("/actor/name").isMissingNode()).isTrue();
        assertThat(read(agency, "statementId=" + id + "&attachments=true")).hasStatusOk()
                .headers().hasValue("Content-Type", "multipart/mixed;boundary=deliveryboard-statements");
    }

    @Test
    void text_that_a_database_cannot_hold_is_kept_all_the_same() {
        String odd = Samples.LEAST.replace("{\"account\"",
                "{\"name\":\"Demo \\u0000 \\ud800 \\ud83d\\ude00 é\",\"account\"");
        List<UUID> ids = ids(send(agency, odd));

        assertThat(read(agency, "statementId=" + ids.getFirst()).getResponse().getContentAsByteArray())
                .asString().contains("Demo \\u0000 \\ud800 \\ud83d\\ude00 \\u00e9");
    }

    @Test
    void a_repeated_statement_changes_nothing_and_another_one_with_its_id_is_a_conflict() {
        UUID id = UUID.randomUUID();
        String sent = least(id).replace("\"verb\"", "\"result\":{\"duration\":\"PT60M\"},\"verb\"");
        assertThat(put(agency, id, sent)).hasStatus(204);
        String kept = text(agency, "select body from xapi_statement");

        assertThat(put(agency, id, sent)).hasStatus(204);
        assertThat(put(agency, id, sent.replace("passed\"", "passed\",\"display\":{\"en\":\"P\"}"))).hasStatus(204);
        assertThat(put(agency, id, kept)).hasStatus(204);
        assertThat(ids(send(agency, "[" + sent + "]"))).containsExactly(id);
        assertThat(put(agency, id, sent.replace("PT60M", "PT1H"))).hasStatus(409);
        MvcTestResult conflict = send(agency, "[" + Samples.LEAST + "," + sent.replace("1042", "1043") + "]");
        assertThat(conflict).hasStatus(409);
        assertThat(body(conflict).at("/errors/0/pointer").asString()).isEqualTo("/1/id");
        assertThat(text(agency, "select string_agg(body, '') from xapi_statement")).isEqualTo(kept);
    }

    @Test
    void a_batch_is_stored_whole_or_not_at_all() {
        UUID id = UUID.randomUUID();
        MvcTestResult bad = send(agency, "[" + Samples.LEAST + "," + Samples.LEAST.replace("1042\"", "1042\",\"x\":1")
                + "]");
        assertThat(bad).hasStatus(400);
        assertThat(body(bad).at("/errors/0/pointer").asString()).isEqualTo("/1/actor/account");
        assertThat(send(agency, "[" + least(id) + "," + least(id) + "]")).hasStatus(400);
        assertThat(count(agency, "select count(*) from xapi_statement")).isZero();
        assertThat(send(agency, "[]")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1]", "null", "1", "[null]", "{\"actor\":{},\"actor\":{}}", "{} {}"})
    void what_is_no_statement_is_refused(String body) {
        assertThat(send(agency, body)).hasStatus(400);
    }

    @Test
    void the_id_of_a_put_is_that_of_its_statement() {
        assertThat(put(agency, UUID.randomUUID(), least(UUID.randomUUID()))).hasStatus(400);
        assertThat(put(agency, UUID.randomUUID(), "[" + Samples.LEAST + "]")).hasStatus(400);
        assertThat(request(HttpMethod.PUT, STATEMENTS, Samples.LEAST, integration(agency), "1.0.3")).hasStatus(400);
        assertThat(request(HttpMethod.PUT, STATEMENTS + "?statementId=1", Samples.LEAST, integration(agency), "1.0.3"))
                .hasStatus(400);
        assertThat(count(agency, "select count(*) from xapi_statement")).isZero();
    }

    @Test
    void a_system_that_gives_no_ids_gets_the_same_ids_when_it_repeats_itself() {
        List<String> statements = new ArrayList<>();
        for (int user = 1; user <= 30; user++) {
            statements
                    .add(Samples.moodle(String.valueOf(user), COMPLETED, Samples.WRAP, "2026-10-10T09:30:00.000Z", ""));
        }
        String batch = "[" + String.join(",", statements) + "]";

        List<UUID> first = ids(send(agency, batch));
        assertThat(ids(send(agency, batch))).isEqualTo(first);
        assertThat(ids(send(agency, batch.replace("Demo course", "Renamed course")))).isEqualTo(first);
        assertThat(ids(send(agency, "[" + statements.get(3) + "," + statements.get(3) + "]")))
                .containsExactly(first.get(3), first.get(3));
        assertThat(count(agency, "select count(*) from xapi_statement")).isEqualTo(30);
    }

    @Test
    void a_voided_statement_is_found_as_voided_only_whichever_came_first() {
        UUID early = UUID.randomUUID();
        UUID late = UUID.randomUUID();
        UUID voidsEarly = UUID.randomUUID();
        UUID voidsLate = UUID.randomUUID();
        send(agency, "[" + least(early) + "," + voiding(voidsLate, late) + "]");
        send(agency, "[" + voiding(voidsEarly, early) + "," + least(late) + "]");

        for (UUID voided : List.of(early, late)) {
            assertThat(read(agency, "statementId=" + voided)).hasStatus(404);
            assertThat(read(agency, "voidedStatementId=" + voided)).hasStatusOk();
        }
        assertThat(idsOf(body(read(agency, "")))).containsExactlyInAnyOrder(voidsEarly, voidsLate);
        UUID again = UUID.randomUUID();
        assertThat(send(agency, voiding(again, voidsEarly))).hasStatusOk();
        assertThat(read(agency, "statementId=" + voidsEarly)).hasStatusOk();
        assertThat(read(agency, "statementId=" + early)).hasStatus(404);
        assertThat(read(agency, "voidedStatementId=" + voidsEarly)).hasStatus(404);
    }

    @Test
    void statements_of_another_system_are_not_there() {
        UUID id = UUID.randomUUID();
        send(agency, least(id));
        String other = agency();

        assertThat(read(other, "statementId=" + id)).hasStatus(404);
        assertThat(idsOf(body(read(other, "")))).isEmpty();
        assertThat(send(other, least(id).replace("1042", "1043"))).hasStatusOk();
        assertThat(send(other, voiding(UUID.randomUUID(), id))).hasStatusOk();
        assertThat(read(agency, "statementId=" + id)).hasStatusOk();
    }
}
