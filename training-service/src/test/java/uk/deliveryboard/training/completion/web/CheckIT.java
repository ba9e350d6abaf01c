package uk.deliveryboard.training.completion.web;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.testkit.TestIdentity;
import uk.deliveryboard.training.TrainingServiceTest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

class CheckIT extends TrainingServiceTest {

    private static final String QUEUE = "/v1/training/unverified";
    private static final byte[] PDF = "%PDF-1.7 Certificate of Demo Person 12".getBytes(US_ASCII);

    private String agency;
    private String wrap;
    private String record;

    @BeforeEach
    void somebodyWhoSaysSo() {
        agency = agency();
        wrap = course("WRAP", true, 36);
        staff(agency, "E1", "E2");
        record = body(post("/v1/training/completions",
                completion("E1", wrap, "2026-10-10", "COMPLETED", "SELF_DECLARED"), spoc(agency)))
                .at("/record/recordId").asString();
    }

    private JsonNode queue() {
        return body(get(QUEUE, spoc(agency))).at("/items");
    }

    private MvcTestResult attach(String token, byte[] file) {
        return http.put().uri(QUEUE + "/" + record + "/certificate")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token).multipart().file("file", file).exchange();
    }

    private MvcTestResult decide(String ifMatch, String body) {
        var request = http.put().uri(QUEUE + "/" + record + "/decision")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + spoc(agency)).contentType(MediaType.APPLICATION_JSON)
                .content(body);
        if (ifMatch != null) {
            request.header(HttpHeaders.IF_MATCH, ifMatch);
        }
        return request.exchange();
    }

    private long covered() {
        return body(get("/v1/training/coverage", spoc(agency))).at("/numerator").asLong();
    }

    @Test
    void what_somebody_says_of_themselves_counts_once_somebody_has_seen_the_certificate() {
        assertThat(covered()).isZero();
        assertThat(queue()).singleElement().satisfies(item -> {
            assertThat(item.at("/recordId").asString()).isEqualTo(record);
            assertThat(item.at("/staffRef").asString()).isEqualTo("E1");
            assertThat(item.has("certificate")).isFalse();
        });
        assertThat(attach(spoc(agency), PDF)).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"v1\"");
        MvcTestResult looked = get(QUEUE + "/" + record + "/certificate", spoc(agency));
        assertThat(looked).hasContentType("application/pdf").hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(looked.getResponse().getContentAsByteArray()).isEqualTo(PDF);

        assertThat(decide("\"v1\"", "{}")).hasStatus(204);

        assertThat(covered()).isOne();
        assertThat(queue()).isEmpty();
        assertThat(events(agency, EventCatalogue.COMPLETION_RECORDED))
                .extracting(event -> event.at("/verification").asString()).containsExactly("UNVERIFIED", "CERT_SEEN");
        assertThat(count(agency, "select count(*) from completion_check where content is not null")).isZero();
        assertThat(text(agency, "select decided_by || ' ' || seen from completion_check_decision")).endsWith(" true");
        assertThat(get(QUEUE + "/" + record + "/certificate", spoc(agency))).hasStatus(404);
        assertThat(decide("\"v2\"", "{}")).as("there is nothing more to prove").hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({"CERTIFICATE_UPLOAD, SPOC", "CERTIFICATE_UPLOAD, TRAINING_LEAD",
            "CERTIFICATE_UPLOAD, INTEGRATION_CLIENT", "SELF_DECLARED, SPOC", "SELF_DECLARED, INTEGRATION_CLIENT"})
    void a_certificate_that_only_its_sender_has_seen_waits_like_every_other_unproven_completion(String source,
            String role) {
        String sent = completion("E2", wrap, "2026-09-10", "PASSED", source);
        String token = TestIdentity.token(agency, role);
        String other = body(post("/v1/training/completions", sent, token)).at("/record/recordId").asString();
        assertThat(body(post("/v1/training/completions:batch", rows(List.of(sent)), token)).toString())
                .contains("UNVERIFIED");

        assertThat(covered()).isZero();
        assertThat(queue()).extracting(item -> item.at("/recordId").asString()).contains(other);
        record = other;
        assertThat(decide("\"v0\"", "{}")).hasStatus(204);
        assertThat(covered()).isOne();
    }

    @Test
    void a_refused_certificate_leaves_the_queue_until_another_one_is_sent() {
        attach(spoc(agency), PDF);

        assertThat(decide("\"v1\"", "{\"refused\":\"OTHER_PERSON\"}")).hasStatus(204);

        assertThat(queue()).isEmpty();
        assertThat(covered()).isZero();
        assertThat(text(agency, "select reason from completion_check_decision")).isEqualTo("OTHER_PERSON");
        assertThat(attach(spoc(agency), PDF)).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"v3\"");
        assertThat(queue()).hasSize(1);
    }

    @Test
    void a_decision_is_about_the_certificate_that_was_looked_at() {
        attach(spoc(agency), PDF);
        attach(spoc(agency), "%PDF-1.7 another".getBytes(US_ASCII));

        assertThat(decide(null, "{}")).hasStatus(428);
        assertThat(decide("\"v1\"", "{}")).hasStatus(412);
        assertThat(decide("\"v2\"", "{\"refused\":\"BORED\"}")).hasStatus(400);
        assertThat(count(agency, "select count(*) from completion_check_decision")).isZero();
        assertThat(covered()).isZero();
    }

    @Test
    void what_a_system_proves_meanwhile_waits_no_longer() {
        post("/v1/training/completions", completion("E1", wrap, "2026-10-10", "COMPLETED", "CSV_IMPORT"),
                integration(agency));

        assertThat(queue()).isEmpty();
        assertThat(attach(spoc(agency), PDF)).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GIF89a", "<html><script>alert(1)</script>", "%PD"})
    void what_is_neither_pdf_nor_picture_is_refused_and_nothing_is_kept(String content) {
        MvcTestResult refused = attach(spoc(agency), content.getBytes(US_ASCII));

        assertThat(refused).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(body(refused).at("/code").asString()).isEqualTo("certificate-kind-unknown");
        assertThat(attach(spoc(agency), new byte[10 * 1024 * 1024 + 1])).hasStatus(413);
        assertThat(count(agency, "select count(*) from completion_check")).isZero();
    }

    @Test
    void certificates_are_for_those_who_look_at_them_in_the_agency() {
        attach(spoc(agency), PDF);
        for (String token : new String[]{integration(agency), TestIdentity.token(agency, "BOARD_MEMBER")}) {
            assertThat(get(QUEUE, token)).hasStatus(403);
            assertThat(get(QUEUE + "/" + record + "/certificate", token)).hasStatus(403);
            assertThat(attach(token, PDF)).hasStatus(403);
        }
        String others = agency();
        assertThat(count(others, "select count(*) from completion_check")).isZero();
        assertThat(count(agency, "select count(*) from completion_check")).isOne();
        String other = spoc(others);
        assertThat(body(get(QUEUE, other)).at("/items")).isEmpty();
        assertThat(get(QUEUE + "/" + record + "/certificate", other)).hasStatus(404);
        assertThat(attach(other, PDF)).hasStatus(404);
        assertThat(get(QUEUE + "/" + UUID.randomUUID() + "/certificate", spoc(agency))).hasStatus(404);
        assertThat(http.get().uri(QUEUE).exchange()).hasStatus(401);
        assertThat(get(QUEUE + "?agency=x", spoc(agency))).hasStatus(400);
        assertThat(get(QUEUE + "?cursor=RTE", spoc(agency))).hasStatus(400);
    }
}
