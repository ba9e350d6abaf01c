package uk.deliveryboard.referrals.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.referrals.Bodies;
import uk.deliveryboard.referrals.Ledger;
import uk.deliveryboard.referrals.ServiceTest;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** Bad input to a case: a problem that says where, no trace of the inside, and nothing written. */
class CaseBadInputIT extends ServiceTest {

    private static final String CONSENTS = "/v1/cases/{id}/consents";
    private static final String REVIEWS = "/v1/cases/{id}/reviews";
    private static final String REVIEW = "{\"kind\": \"MONTHLY\", \"meeting\": \"P-1\", \"summary\": \"x\"}";

    private static final String INTERVENTIONS = "/v1/cases/{id}/interventions";
    private static final String OUTCOMES = "/v1/cases/{id}/sessions/" + UUID.randomUUID() + "/outcomes";
    private static final String INTERVENTION = """
            {"kind": "FAMILY", "provider": "IP-07", "startsOn": "2026-10-12", "sessionsOn": ["2026-10-19"]}""";

    @Value("${spring.datasource.url}")
    String url;

    private UUID id;

    /** A request and the problem it must get. */
    record Bad(HttpMethod method, String uri, String bearer, String ifMatch, boolean key, MediaType type, String body,
            int status, String code, String... pointers) {

        @Override
        public String toString() {
            return method + " " + uri + " " + body + " " + status;
        }
    }

    @BeforeEach
    void aReferral() {
        id = referral();
    }

    private static Bad post(String uri, String bearer, String body, int status, String code, String... pointers) {
        return new Bad(HttpMethod.POST, uri, bearer, "\"v1\"", true, MediaType.APPLICATION_JSON, body, status, code,
                pointers);
    }

    private static Bad consent(String body, int status, String code, String... pointers) {
        return post(CONSENTS, chair(), body, status, code, pointers);
    }

    private static Bad review(String body, int status, String code, String... pointers) {
        return post(REVIEWS, chair(), body, status, code, pointers);
    }

    static Stream<Bad> consents() {
        String asked = Bodies.consentRequested();
        return Stream.of(consent("{\"answer\": ", 400, "malformed-json"), consent("{}", 400, "wrong-type", "/answer"),
                consent("{\"answer\": \"LAPSED\"}", 400, "wrong-type", "/answer"),
                consent("{\"answer\": \"REQUESTED\"}", 400, "invalid-request", "/scope"),
                consent("{\"answer\": \"REQUESTED\", \"scope\": \"EVERYTHING\"}", 400, "wrong-type", "/scope"),
                consent(asked.replace("\"method\"", "\"giver\""), 400, "unknown-field", "/giver"),
                consent(asked.replace("\"method\"", "\"giverName\""), 400, "unknown-field", "/giverName"),
                consent(Bodies.consentGiven().replace("14,", "121,"), 400, "invalid-request", "/ageAtDecision"),
                consent(Bodies.consentGiven().replace("2030-04", "April 2030"), 400, "wrong-type", "/turns18In"),
                consent(Bodies.consentGiven().replace("FORM/2026/0031", "signed by A Person"), 400, "invalid-request",
                        "/evidenceRef"),
                consent(Bodies.consentRefused().replace("2026-11-09", "soon"), 400, "wrong-type", "/reassessOn"),
                consent(Bodies.consentRefused().replace("A mentor", "x".repeat(4001)), 400, "invalid-request",
                        "/alternatives"),
                consent(asked, 409, "support-not-asked-for"),
                consent(Bodies.consentGiven(), 422, "guard-refused", "/answer"),
                consent(Bodies.consentWithdrawn(), 422, "guard-refused", "/answer"),
                post(CONSENTS, null, asked, 401, "not-signed-in"),
                post(CONSENTS, "Bearer " + TestIdentity.expired("northmere-county", "CHANNEL_CHAIR"), asked, 401,
                        "not-signed-in"),
                post(CONSENTS, referrer(), asked, 403, "access-refused", ""),
                post(CONSENTS, TestIdentity.bearer("northmere-county", "SYSTEM_ADMIN"), asked, 403, "access-refused",
                        "", ""),
                post(CONSENTS, TestIdentity.bearer("northmere-county", "BOARD_MEMBER"), asked, 403, "access-refused",
                        "", ""),
                post(CONSENTS, TestIdentity.bearer("southmere-county", "CHANNEL_CHAIR"), asked, 404, "not-found"),
                new Bad(HttpMethod.POST, CONSENTS, chair(), null, true, MediaType.APPLICATION_JSON, asked, 428,
                        "precondition-required", "If-Match"),
                new Bad(HttpMethod.POST, CONSENTS, chair(), "\"v9\"", true, MediaType.APPLICATION_JSON, asked, 412,
                        "stale-version", "If-Match"),
                new Bad(HttpMethod.POST, CONSENTS, chair(), "\"v1\"", false, MediaType.APPLICATION_JSON, asked, 400,
                        "idempotency-key-missing", "Idempotency-Key"),
                new Bad(HttpMethod.POST, CONSENTS, chair(), "\"v1\"", true, MediaType.TEXT_PLAIN, asked, 415,
                        "unsupported-media-type"),
                new Bad(HttpMethod.GET, CONSENTS, referrer(), null, false, null, null, 403, "access-refused", ""),
                new Bad(HttpMethod.GET, CONSENTS + "?scope=X", chair(), null, false, null, null, 400,
                        "unknown-parameter", "?scope"),
                new Bad(HttpMethod.GET, CONSENTS.replace("{id}", UUID.randomUUID().toString()), chair(), null, false,
                        null, null, 404, "not-found"));
    }

    static Stream<Bad> reviews() {
        return Stream.of(review("{\"kind\": ", 400, "malformed-json"),
                review("{\"kind\": \"YEARLY\"}", 400, "wrong-type", "/kind"),
                review(REVIEW.replace("P-1", "The meeting with A Person"), 400, "invalid-request", "/meeting"),
                review(REVIEW.replace("summary", "notes"), 400, "unknown-field", "/notes"),
                review(REVIEW, 409, "transition-not-allowed", "/to"),
                post(REVIEWS, officer(), REVIEW, 409, "transition-not-allowed", "/to"),
                post(REVIEWS, referrer(), REVIEW, 403, "access-refused", ""),
                post(REVIEWS, TestIdentity.bearer("southmere-county", "CHANNEL_CHAIR"), REVIEW, 404, "not-found"),
                new Bad(HttpMethod.POST, REVIEWS, chair(), null, true, MediaType.APPLICATION_JSON, REVIEW, 428,
                        "precondition-required", "If-Match"),
                new Bad(HttpMethod.POST, REVIEWS, chair(), "\"v2\"", true, MediaType.APPLICATION_JSON, REVIEW, 412,
                        "stale-version", "If-Match"),
                new Bad(HttpMethod.POST, REVIEWS, chair(), "\"v1\"", false, MediaType.APPLICATION_JSON, REVIEW, 400,
                        "idempotency-key-missing", "Idempotency-Key"));
    }

    static Stream<Bad> support() {
        return Stream.of(post(INTERVENTIONS, chair(), INTERVENTION, 409, "case-not-supported", ""),
                post(INTERVENTIONS, chair(), "{}", 400, "invalid-request", "/kind", "/provider", "/sessionsOn",
                        "/startsOn"),
                post(INTERVENTIONS, chair(), INTERVENTION.replace("IP-07", "Mentor A Person"), 400, "invalid-request",
                        "/provider"),
                post(INTERVENTIONS, chair(), INTERVENTION.replace("FAMILY", "EXORCISM"), 400, "wrong-type", "/kind"),
                post(INTERVENTIONS, chair(), INTERVENTION.replace("[\"2026-10-19\"]", "[]"), 400, "invalid-request",
                        "/sessionsOn"),
                post(INTERVENTIONS, chair(), INTERVENTION.replace("\"kind\"", "\"notes\": \"A Person\", \"kind\""),
                        400, "unknown-field", "/notes"),
                post(INTERVENTIONS, referrer(), INTERVENTION, 403, "access-refused", ""),
                post(INTERVENTIONS, TestIdentity.bearer("southmere-county", "CHANNEL_CHAIR"), INTERVENTION, 404,
                        "not-found"),
                new Bad(HttpMethod.POST, INTERVENTIONS, chair(), null, false, MediaType.APPLICATION_JSON, INTERVENTION,
                        400, "idempotency-key-missing", "Idempotency-Key"),
                post(OUTCOMES, chair(), "{}", 400, "invalid-request", "/outcome"),
                post(OUTCOMES, chair(), "{\"outcome\": \"FINE\"}", 400, "wrong-type", "/outcome"),
                post(OUTCOMES, chair(), "{\"outcome\": \"DELIVERED\"}", 404, "not-found"),
                post(OUTCOMES, TestIdentity.bearer("northmere-county", "SYSTEM_ADMIN"),
                        "{\"outcome\": \"DELIVERED\"}", 403, "access-refused", "", ""),
                new Bad(HttpMethod.GET, "/v1/cases/{id}/support", referrer(), null, false, null, null, 403,
                        "access-refused", ""),
                new Bad(HttpMethod.GET, "/v1/cases/" + UUID.randomUUID() + "/support", chair(), null, false, null,
                        null, 404, "not-found"));
    }

    static Stream<Bad> all() {
        return Stream.of(consents(), reviews(), support()).flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("all")
    void bad_input_gets_a_problem_and_leaves_nothing(Bad bad) {
        List<Long> before = Ledger.rows(url);
        var request = http.method(bad.method()).uri(bad.uri(), id);
        if (bad.bearer() != null) {
            request.header("Authorization", bad.bearer());
        }
        if (bad.ifMatch() != null) {
            request.header("If-Match", bad.ifMatch());
        }
        if (bad.key()) {
            request.header("Idempotency-Key", key());
        }
        if (bad.body() != null) {
            request.contentType(bad.type()).content(bad.body());
        }

        MvcTestResult result = request.exchange();

        JsonNode problem = body(result);
        assertThat(result).as(problem.toString()).hasStatus(bad.status())
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(problem.get("code").asString()).as(problem.toString()).isEqualTo(bad.code());
        assertThat(problem.path("errors").findValuesAsString("pointer")).as(problem.toString())
                .containsExactlyInAnyOrder(bad.pointers());
        assertThat(problem.toString()).doesNotContain("Exception", "uk.deliveryboard", "select ", "insert ", "PSQL",
                "A Person");
        assertThat(Ledger.rows(url)).isEqualTo(before);
    }
}
