package uk.deliveryboard.training.xapi.conformance;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
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
import uk.deliveryboard.training.xapi.XapiTest;

import static org.assertj.core.api.Assertions.assertThat;

/** How statements are given out again, in both versions, and what is not taken in: numbers as in docs/xapi.md. */
class RetrievalConformanceIT extends XapiTest {

    private static final String DESCRIBED = """
            {"actor":{"objectType":"Group","name":"Demo Team 1","member":[{"name":"Demo Person 1",
              "mbox":"mailto:demo.person.1@example.org"}]},
             "verb":{"id":"https://lms.example.gov.uk/verb/read","display":{"en":"read","cy":"darllen"}},
             "object":{"objectType":"Activity","id":"https://lms.example.gov.uk/activity/1",
              "definition":{"name":{"en":"Reading","cy":"Darllen"}}},
             "context":{"instructor":{"objectType":"Group","name":"Demo Team 2",
               "account":{"homePage":"https://lms.example.gov.uk","name":"team-2"},
               "member":[{"mbox":"mailto:demo.person.2@example.org"}]},
              "contextActivities":{"parent":[{"id":"https://lms.example.gov.uk/activity/2",
               "definition":{"description":{"en":"All readings"}}}]}}}""";

    private String agency;

    @BeforeEach
    void aNewLearningSystem() {
        agency = agency();
    }

    /** XAPI-00168 and XAPI-00170. */
    @ParameterizedTest
    @ValueSource(strings = {"", "&format=exact"})
    void exact_and_no_format_give_out_what_was_sent(String format) {
        JsonNode got = body(read(agency, "statementId=" + ids(send(agency, DESCRIBED)).getFirst() + format));

        for (String part : List.of("/actor", "/verb", "/object", "/context")) {
            assertThat(got.at(part)).as(part).isEqualTo(json.readTree(DESCRIBED).at(part));
        }
    }

    /** XAPI-00171: of an anonymous group no more than who is in it, of an identified one no more than which it is. */
    @Test
    void ids_names_things_and_describes_none() {
        JsonNode got = body(read(agency, "format=ids&statementId=" + ids(send(agency, DESCRIBED)).getFirst()));

        assertThat(got.at("/actor")).isEqualTo(json.readTree("""
                {"objectType":"Group","member":[{"mbox":"mailto:demo.person.1@example.org"}]}"""));
        assertThat(got.at("/verb")).isEqualTo(json.readTree("{\"id\":\"https://lms.example.gov.uk/verb/read\"}"));
        assertThat(got.at("/object")).isEqualTo(json.readTree("""
                {"objectType":"Activity","id":"https://lms.example.gov.uk/activity/1"}"""));
        assertThat(got.at("/context")).isEqualTo(json.readTree(
                """
                        {"instructor":{"objectType":"Group","account":{"homePage":"https://lms.example.gov.uk","name":"team-2"}},
                         "contextActivities":{"parent":[{"id":"https://lms.example.gov.uk/activity/2"}]}}"""));
    }

    /** XAPI-00169. */
    @Test
    void canonical_gives_out_one_language_of_verbs_and_activities() {
        JsonNode got = body(read(agency, "format=canonical&statementId=" + ids(send(agency, DESCRIBED)).getFirst()));

        assertThat(got.at("/verb/display").size()).isEqualTo(1);
        assertThat(got.at("/object/definition/name").size()).isEqualTo(1);
    }

    /** XAPI-00330 and XAPI-00332, and what 2.0 made of them. */
    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"1.0.3,none,1.0.0", "1.0.3,1.0.0,1.0.0", "1.0.3,1.0.3,1.0.3",
            "1.0.0,1.0.7,1.0.7", "2.0.0,none,2.0.0", "2.0.0,2.0.0,2.0.0", "2.0.0,1.0.3,1.0.3", "1.0.3,2.0.0,refused",
            "2.0.0,0.9,refused", "1.0.3,1.1.0,refused", "2.0.0,2.1.0,refused"})
    void a_statement_keeps_its_version(String spoken, String version, String kept) {
        UUID id = UUID.randomUUID();
        String statement = version == null
                ? least(id)
                : least(id).replace("\"actor\"", "\"version\":\"" + version + "\",\"actor\"");
        MvcTestResult result = request(HttpMethod.POST, STATEMENTS, statement, integration(agency), spoken);

        if (kept.equals("refused")) {
            assertThat(result).hasStatus(400);
            assertThat(count(agency, "select count(*) from xapi_statement")).isZero();
        } else {
            assertThat(result).hasStatusOk();
            assertThat(body(read(agency, "statementId=" + id)).at("/version").asString()).isEqualTo(kept);
        }
    }

    /** XAPI-00122; since 2.0 moments are given out in UTC, and a single statement says when it was stored. */
    @ParameterizedTest
    @CsvSource({"1.0.3,2026-10-10T15:30:00.1234567+01:00,2026-10-10T15:30:00.1234567+01:00",
            "2.0.0,2026-10-10T15:30:00.1234567+01:00,2026-10-10T14:30:00.123456700Z",
            "2.0.0,2026-10-10T15:30:00.123Z,2026-10-10T15:30:00.123Z",
            "2.0.0,2026-10-10T00:10:00-05:30,2026-10-10T05:40:00Z"})
    void moments_keep_their_precision_and_are_in_utc_since_the_second_version(String spoken, String sent, String got) {
        UUID id = UUID.randomUUID();
        request(HttpMethod.POST, STATEMENTS, least(id).replace("\"actor\"", "\"timestamp\":\"" + sent + "\",\"actor\""),
                integration(agency), spoken);

        MvcTestResult result = request(HttpMethod.GET, STATEMENTS + "?statementId=" + id, null, integration(agency),
                spoken);
        assertThat(body(result).at("/timestamp").asString()).isEqualTo(got);
        String stored = body(result).at("/stored").asString();
        assertThat(stored).endsWith("Z");
        assertThat(ZonedDateTime.parse(result.getResponse().getHeader("Last-Modified"),
                DateTimeFormatter.RFC_1123_DATE_TIME).toInstant())
                .isEqualTo(Instant.parse(stored).truncatedTo(ChronoUnit.SECONDS));
    }

    /** XAPI-00142: whoever knocks again with something else finds the door shut and the statement as it was. */
    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST"})
    void a_statement_reads_the_same_after_another_came_under_its_id(String method) {
        UUID id = UUID.randomUUID();
        put(agency, id, least(id));
        JsonNode before = body(read(agency, "statementId=" + id));
        String other = DESCRIBED.replaceFirst("\\{", "{\"id\":\"" + id + "\",");

        assertThat(method.equals("PUT") ? put(agency, id, other) : send(agency, other)).hasStatus(409);
        assertThat(body(read(agency, "statementId=" + id))).isEqualTo(before);
    }

    /** XAPI-00328: 2 MiB are taken in. */
    @Test
    void a_batch_beyond_the_limit_is_too_large_and_names_the_version_all_the_same() {
        String spaces = " ".repeat(2 * 1024 * 1024 - DESCRIBED.getBytes(StandardCharsets.UTF_8).length);

        MvcTestResult result = send(agency, DESCRIBED + spaces + " ");
        assertThat(result).hasStatus(413).hasHeader("X-Experience-API-Version", "1.0.3");
        assertThat(count(agency, "select count(*) from xapi_statement")).isZero();
        assertThat(send(agency, DESCRIBED + spaces)).hasStatusOk();
    }

    /** XAPI-00148 and XAPI-00336: a method in the address is a parameter that nobody knows. */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "POST", "HEAD"})
    void the_alternate_syntax_is_refused(String method) {
        MvcTestResult result = http.post().uri(URI.create(STATEMENTS + "?method=" + method))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Bearer " + integration(agency)).header("X-Experience-API-Version", "1.0.3")
                .content("limit=1").exchange();

        assertThat(result).hasStatus(400);
        assertThat(count(agency, "select count(*) from xapi_statement")).isZero();
    }

    /** XAPI-00128 to XAPI-00138: no parts are taken, however well they are put together. */
    @ParameterizedTest
    @ValueSource(strings = {"multipart/mixed; boundary=x", "multipart/mixed; boundary=\"x\"", "multipart/mixed",
            "multipart/mixed; boundary=y"})
    void statements_with_parts_are_refused_and_none_is_stored(String type) {
        String parts = "--x\r\nContent-Type: application/json\r\n\r\n" + DESCRIBED + "\r\n--x--\r\n";
        MvcTestResult result = http.post().uri(URI.create(STATEMENTS)).header("Content-Type", type)
                .header("Authorization", "Bearer " + integration(agency)).header("X-Experience-API-Version", "1.0.3")
                .content(parts).exchange();

        assertThat(result).hasStatus(400);
        assertThat(body(result).at("/code").asString()).isEqualTo("content-type-not-taken");
        assertThat(count(agency, "select count(*) from xapi_statement")).isZero();
    }

    /** XAPI-00167: asked for attachments, the answer has parts, and the first is the result. */
    @Test
    void an_answer_with_attachments_has_the_statements_as_its_first_part() throws Exception {
        UUID id = ids(send(agency, DESCRIBED)).getFirst();
        MvcTestResult result = read(agency, "attachments=true");

        String type = result.getResponse().getContentType();
        assertThat(type).startsWith("multipart/mixed;boundary=");
        String[] parts = result.getResponse().getContentAsString().split("--" + type.split("boundary=")[1]);
        assertThat(parts).hasSize(3);
        assertThat(parts[1]).startsWith("\r\nContent-Type: application/json\r\n\r\n");
        assertThat(idsOf(json.readTree(parts[1].split("\r\n\r\n", 2)[1]))).containsExactly(id);
        assertThat(parts[2]).isEqualTo("--\r\n");
    }
}
