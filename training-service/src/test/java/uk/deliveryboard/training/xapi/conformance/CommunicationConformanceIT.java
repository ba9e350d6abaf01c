package uk.deliveryboard.training.xapi.conformance;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
import uk.deliveryboard.testkit.TestIdentity;
import uk.deliveryboard.training.xapi.Samples;
import uk.deliveryboard.training.xapi.XapiTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requirements of xAPI on communication, over HTTP, as far as the other tests of the intake have no row for them. Numbers
 * are those of the public list of conformance requirements; docs/xapi.md says for each of them where it is tested.
 */
class CommunicationConformanceIT extends XapiTest {

    private static final String CONSISTENT_THROUGH = "X-Experience-API-Consistent-Through";

    private String agency;

    @BeforeEach
    void aNewLearningSystem() {
        agency = agency();
    }

    /** XAPI-00150 and XAPI-00151. */
    @ParameterizedTest
    @ValueSource(strings = {"agent={\"mbox\":\"mailto:demo@example.org\"}",
            "verb=http://adlnet.gov/expapi/verbs/passed",
            "activity=https://lms.example.gov.uk/course/wrap", "registration=2f3b2b1e-58d0-4b86-8a33-2d4b6f5a9c01",
            "related_activities=true", "related_agents=true", "since=2020-01-01T00:00:00Z",
            "until=2030-01-01T00:00:00Z", "limit=1", "ascending=true"})
    void beside_the_id_of_a_statement_nothing_filters(String other) {
        UUID kept = UUID.randomUUID();
        UUID voided = UUID.randomUUID();
        send(agency, "[" + least(kept) + "," + least(voided) + "," + voiding(UUID.randomUUID(), voided) + "]");
        int equals = other.indexOf('=') + 1;
        String filter = "&" + other.substring(0, equals) + encode(other.substring(equals));

        for (String id : List.of("statementId=" + kept, "voidedStatementId=" + voided)) {
            assertThat(read(agency, id + filter)).as(id).hasStatus(400);
            assertThat(read(agency, id + "&format=exact")).as(id).hasStatusOk();
            assertThat(read(agency, id + "&attachments=false&format=ids")).as(id).hasStatusOk();
        }
    }

    /** XAPI-00152, XAPI-00153, XAPI-00160 and XAPI-00165. */
    @Test
    void whatever_is_read_the_intake_is_consistent_through_its_newest_statement() {
        UUID id = UUID.randomUUID();
        send(agency, least(id));

        for (String query : List.of("", "statementId=" + id, "limit=1", "statementId=" + UUID.randomUUID(), "limit=-1",
                "agent=%7B%7D")) {
            MvcTestResult result = read(agency, query);
            Instant through = Instant.parse(result.getResponse().getHeader(CONSISTENT_THROUGH));
            assertThat(result.getResponse().getContentType()).as(query).isNotBlank();
            for (JsonNode stored : body(result).findValues("stored")) {
                assertThat(through).as(query).isAfterOrEqualTo(Instant.parse(stored.asString()));
            }
        }
    }

    /** XAPI-00172. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"cy|wedi pasio", "cy;q=0.5, en;q=0.9|passed", "en-GB|passed",
            "fr, cy|wedi pasio",
            "not a language|passed"})
    void the_language_of_a_canonical_text_is_the_one_the_reader_prefers(String preferred, String text) {
        UUID id = UUID.randomUUID();
        send(agency, least(id).replace("passed\"", "passed\",\"display\":{\"en\":\"passed\",\"cy\":\"wedi pasio\"}"));

        MvcTestResult result = http.get().uri(URI.create(STATEMENTS + "?format=canonical&statementId=" + id))
                .header("Authorization", "Bearer " + integration(agency)).header("Accept-Language", preferred)
                .header("X-Experience-API-Version", "1.0.3").exchange();

        assertThat(body(result).at("/verb/display").values()).singleElement()
                .satisfies(shown -> assertThat(shown.asString()).isEqualTo(text));
    }

    /** XAPI-00162 and XAPI-00163: what voids is found, what is voided is not, by whatever was asked. */
    @ParameterizedTest
    @ValueSource(strings = {"", "since=2020-01-01T00:00:00Z", "until=2030-01-01T00:00:00Z", "ascending=true",
            "limit=9"})
    void a_voided_statement_is_in_no_list_and_what_voids_it_is(String query) {
        UUID voided = UUID.randomUUID();
        UUID voids = UUID.randomUUID();
        UUID about = UUID.randomUUID();
        send(agency, "[" + least(voided) + "," + voiding(voids, voided) + ","
                + voiding(about, voided).replace("verbs/voided", "verbs/commented") + "]");

        assertThat(idsOf(body(read(agency, query)))).containsExactlyInAnyOrder(voids, about);
    }

    /** XAPI-00127, XAPI-00131: statements are JSON, alone or as the first part of several. */
    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded",
            "application/octet-stream", "multipart/form-data; boundary=x", "multipart/mixed"})
    void statements_of_another_type_are_refused(String type) {
        for (HttpMethod method : List.of(HttpMethod.POST, HttpMethod.PUT)) {
            UUID id = UUID.randomUUID();
            MvcTestResult result = http.method(method)
                    .uri(URI.create(STATEMENTS + (method == HttpMethod.PUT ? "?statementId=" + id : "")))
                    .header("Authorization", "Bearer " + integration(agency))
                    .header("X-Experience-API-Version", "1.0.3").header("Content-Type", type).content(least(id))
                    .exchange();
            assertThat(result).as(method + " " + type).hasStatus(400);
        }
        assertThat(count(agency, "select count(*) from xapi_statement")).isZero();
    }

    /** XAPI-00327. */
    @ParameterizedTest
    @ValueSource(strings = {"SPOC", "TRAINING_LEAD", "SYSTEM_ADMIN", "BOARD_MEMBER", "GATEWAY"})
    void credentials_that_do_not_suffice_are_forbidden(String role) {
        String token = TestIdentity.token(agency, role);

        assertThat(request(HttpMethod.POST, STATEMENTS, Samples.LEAST, token, "1.0.3")).hasStatus(403);
        assertThat(request(HttpMethod.GET, STATEMENTS, null, token, "1.0.3")).hasStatus(403);
        assertThat(count(agency, "select count(*) from xapi_statement")).isZero();
    }

    /** XAPI-00315 to XAPI-00321: about needs no version, and all else does. */
    @Test
    void about_answers_whoever_names_no_version() {
        MvcTestResult about = request(HttpMethod.GET, "/xapi/about", null, integration(agency), null);

        assertThat(about).hasStatusOk();
        assertThat(body(about).at("/version").isArray()).isTrue();
        assertThat(body(about).at("/version").values()).extracting(JsonNode::asString).contains("1.0.3");
        assertThat(request(HttpMethod.GET, STATEMENTS, null, integration(agency), null)).hasStatus(400);
        assertThat(request(HttpMethod.GET, "/xapi/about", null, integration(agency), "0.95")).hasStatusOk();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
