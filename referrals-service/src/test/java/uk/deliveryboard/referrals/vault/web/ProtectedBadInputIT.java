package uk.deliveryboard.referrals.vault.web;

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

/** Bad input to the vault, the access log and retention: a problem that says where and not what, and nothing written. */
class ProtectedBadInputIT extends ServiceTest {

    private static final String READ = "/v1/referrals/{id}/identity-readings";
    private static final String GLASS = "/v1/referrals/{id}/break-glass";
    private static final String GLASSES = "/v1/audit/break-glass";
    private static final String REVIEW = "/v1/audit/break-glass/{id}/review";
    private static final String LOOKS = "/v1/audit/subjects/{id}/access";
    private static final String PACK = "/v1/audit/subjects/{id}/access-packs";
    private static final String RULES = "/v1/retention/rules";
    private static final String CANDIDATES = "/v1/retention/candidates";
    private static final String HOLDS = "/v1/retention/holds";
    private static final String RELEASE = "/v1/retention/holds/{id}/release";
    private static final String DECISIONS = "/v1/retention/decisions";
    private static final String APPROVAL = "/v1/retention/decisions/{id}/approval";
    private static final String REASON = "{\"reason\": \"A person is missing since this morning.\"}";
    private static final String NOTE = "{\"outcome\": \"JUSTIFIED\", \"note\": \"A real emergency.\"}";

    @Value("${spring.datasource.url}")
    String url;

    private UUID id;

    /** A request and the problem it must get. */
    record Bad(HttpMethod method, String uri, String bearer, boolean key, MediaType type, String body, int status,
            String code, String... pointers) {

        @Override
        public String toString() {
            return method + " " + uri + " " + body + " " + status;
        }
    }

    @BeforeEach
    void aReferral() {
        id = referral(Bodies.identified(61));
    }

    private static Bad post(String uri, String bearer, String body, int status, String code, String... pointers) {
        return new Bad(HttpMethod.POST, uri, bearer, true, MediaType.APPLICATION_JSON, body, status, code, pointers);
    }

    private static Bad get(String uri, String bearer, int status, String code, String... pointers) {
        return new Bad(HttpMethod.GET, uri, bearer, false, null, null, status, code, pointers);
    }

    private static Bad intake(String valid, String bad, String code, String... pointers) {
        String body = Bodies.identified(12);
        if (!body.contains(valid)) {
            throw new AssertionError(valid);
        }
        return post("/v1/referrals", referrer(), body.replace(valid, bad), 400, code, pointers);
    }

    static Stream<Bad> intakes() {
        return Stream.of(
                intake("\"givenName\": \"Demo\"", "\"givenName\": \"\"", "invalid-request", "/subject/givenName"),
                intake("\"givenName\": \"Demo\", ", "", "invalid-request", "/subject/givenName"),
                intake("\"Person UnaDuo\"", "\"Person 12\"", "invalid-request", "/subject/familyName"),
                intake("\"Person UnaDuo\"", "\"=cmd()\"", "invalid-request", "/subject/familyName"),
                intake("\"Person UnaDuo\"", "\"" + "x".repeat(101) + "\"", "invalid-request", "/subject/familyName"),
                intake("\"Person UnaDuo\"", "7", "wrong-type", "/subject/familyName"),
                intake("[\"Demmie Person\"]", "[null]", "invalid-request", "/subject/otherNames/0"),
                intake("2013-04-15", "15/04/2013", "wrong-type", "/subject/dateOfBirth"),
                intake("2013-04-15", "2026-10-13", "invalid-request", "/subject/dateOfBirth"),
                intake("2013-04-15", "1899-12-31", "invalid-request", "/subject/dateOfBirth"),
                intake("2013-04-15", "2016-10-13", "invalid-request", "/subject/dateOfBirth"),
                intake("2013-04-15", "2010-10-12", "invalid-request", "/subject/dateOfBirth"),
                intake("ZZ9 9ZZ", "ZZ99ZZZ", "invalid-request", "/subject/address/postcode"),
                intake("ZZ9 9ZZ", "zz9 9zz", "invalid-request", "/subject/address/postcode"),
                intake("1000912", "1000912000000", "invalid-request", "/subject/address/uprn"),
                intake("demo12@example.org", "demo12", "invalid-request", "/referrerContact/email"),
                intake("01632 960000", "call me", "invalid-request", "/referrerContact/telephone"),
                intake("showed a drawing", "showed\\u0000 a drawing", "invalid-request", "/narrative"),
                intake("showed a drawing", "x".repeat(4001), "invalid-request", "/narrative"),
                intake("\"narrative\"", "\"story\"", "unknown-field", "/story"),
                intake("\"uprn\"", "\"nhsNumber\"", "unknown-field", "/subject/address/nhsNumber"));
    }

    static Stream<Bad> vault() {
        return Stream.of(post(READ, officer(), "{\"purpose\": ", 400, "malformed-json"),
                post(READ, officer(), "{}", 400, "invalid-request", "/parts", "/purpose"),
                post(READ, officer(), "{\"purpose\": \"CURIOSITY\", \"parts\": [\"SUBJECT\"]}", 400, "wrong-type",
                        "/purpose"),
                post(READ, officer(), "{\"purpose\": \"TRIAGE\", \"parts\": []}", 400, "invalid-request", "/parts"),
                post(READ, officer(), "{\"purpose\": \"TRIAGE\", \"parts\": [null]}", 400, "invalid-request",
                        "/parts/0"),
                post(READ, officer(), "{\"purpose\": \"TRIAGE\", \"parts\": [\"ALL\"]}", 400, "wrong-type", "/parts/0"),
                post(READ, officer(), "{\"purpose\": \"TRIAGE\", \"parts\": [\"SUBJECT\"], \"reason\": \"x\"}", 400,
                        "unknown-field", "/reason"),
                post(READ + "?purpose=TRIAGE", officer(), Bodies.everything(), 400, "unknown-parameter", "?purpose"),
                post(READ, null, Bodies.everything(), 401, "not-signed-in"),
                post(READ, "Bearer " + TestIdentity.expired("northmere-police", "CT_CASE_OFFICER"),
                        Bodies.everything(), 401, "not-signed-in"),
                post(READ, "Bearer " + TestIdentity.foreign("northmere-police", "CT_CASE_OFFICER"),
                        Bodies.everything(), 401, "not-signed-in"),
                post(READ, lead(), Bodies.everything(), 403, "access-refused", ""),
                post(READ.replace("{id}", UUID.randomUUID().toString()), officer(), Bodies.everything(), 404,
                        "not-found"),
                new Bad(HttpMethod.POST, READ, officer(), true, MediaType.TEXT_PLAIN, Bodies.everything(), 415,
                        "unsupported-media-type"),
                new Bad(HttpMethod.GET, READ, officer(), false, null, null, 405, "method-not-allowed"),
                post(GLASS, lead(), "{}", 400, "invalid-request", "/reason"),
                post(GLASS, lead(), "{\"reason\": \"because\"}", 400, "invalid-request", "/reason"),
                post(GLASS, lead(), "{\"reason\": \"" + " x".repeat(1001) + "\"}", 400, "invalid-request", "/reason"),
                post(GLASS, referrer(), REASON, 403, "access-refused", ""),
                post(GLASS, TestIdentity.bearer("southmere-county", "PREVENT_LEAD"), REASON, 404, "not-found"),
                new Bad(HttpMethod.POST, GLASS, lead(), false, MediaType.APPLICATION_JSON, REASON, 400,
                        "idempotency-key-missing", "Idempotency-Key"),
                get(GLASSES, lead(), 403, "access-refused", "", ""),
                get(GLASSES + "?limit=0", dpo(), 400, "invalid-parameter", "?limit"),
                get(GLASSES + "?cursor=YWJj", dpo(), 400, "invalid-cursor", "?cursor"),
                post(REVIEW, dpo(), NOTE, 404, "not-found"),
                post(REVIEW, dpo(), "{\"outcome\": \"FINE\", \"note\": \"A real emergency.\"}", 400, "wrong-type",
                        "/outcome"),
                post(REVIEW, dpo(), "{\"outcome\": \"JUSTIFIED\", \"note\": \"ok\"}", 400, "invalid-request", "/note"),
                post(REVIEW, dpo(), "{}", 400, "invalid-request", "/note", "/outcome"),
                post(REVIEW, lead(), NOTE, 403, "access-refused", "", ""));
    }

    static Stream<Bad> custody() {
        String decision = "{\"referralId\": \"%s\", \"decision\": \"%s\", \"reason\": \"PERIOD_ENDED\"%s}";
        String unknown = UUID.randomUUID().toString();
        return Stream.of(get(LOOKS, chair(), 403, "access-refused", "", ""),
                get(LOOKS.replace("{id}", unknown), dpo(), 404, "not-found"),
                get(LOOKS + "?cursor=YWJj", dpo(), 400, "invalid-cursor", "?cursor"),
                get(LOOKS + "?limit=201", dpo(), 400, "invalid-parameter", "?limit"),
                get(LOOKS + "?name=x", dpo(), 400, "unknown-parameter", "?name"),
                post(PACK, chair(), "{}", 403, "access-refused", "", ""),
                post(PACK, dpo(), "{\"redactions\": [{\"passage\": \" \", \"ground\": \"THIRD_PARTY\"}]}", 400,
                        "invalid-request", "/redactions/0/passage"),
                post(PACK, dpo(), "{\"redactions\": [{\"passage\": \"x\", \"ground\": \"SHAME\"}]}", 400, "wrong-type",
                        "/redactions/0/ground"),
                post(PACK, dpo(), "{\"redactions\": [{}]}", 400, "invalid-request", "/redactions/0/ground",
                        "/redactions/0/passage"),
                post(PACK.replace("{id}", unknown), dpo(), "{}", 404, "not-found"),
                get(RULES, referrer(), 403, "access-refused", ""),
                get(CANDIDATES, TestIdentity.bearer("northmere-county", "SYSTEM_ADMIN"), 403, "access-refused", "",
                        ""),
                get(CANDIDATES + "?cursor=YWJj", dpo(), 400, "invalid-cursor", "?cursor"),
                post(HOLDS, dpo(), "{}", 400, "invalid-request", "/reason", "/referralId"),
                post(HOLDS, dpo(), "{\"referralId\": \"x\", \"reason\": \"COMPLAINT\"}", 400, "wrong-type",
                        "/referralId"),
                post(HOLDS, chair(), "{\"referralId\": \"" + unknown + "\", \"reason\": \"COMPLAINT\"}", 403,
                        "access-refused", "", ""),
                post(HOLDS, dpo(), "{\"referralId\": \"" + unknown + "\", \"reason\": \"COMPLAINT\"}", 404,
                        "not-found"),
                post(RELEASE, dpo(), null, 404, "not-found"),
                post(RELEASE, chair(), null, 403, "access-refused", "", ""),
                post(DECISIONS, dpo(), "{}", 400, "invalid-request", "/decision", "/reason", "/referralId"),
                post(DECISIONS, dpo(), decision.formatted(unknown, "RETAIN", ""), 400, "invalid-request", "/until"),
                post(DECISIONS, dpo(), decision.formatted(unknown, "DESTROY", ", \"until\": \"2027-01-01\""), 400,
                        "invalid-request", "/until"),
                post(DECISIONS, dpo(), decision.formatted(unknown, "RETAIN", ", \"until\": \"9999-01-01\""), 400,
                        "invalid-request", "/until"),
                post(DECISIONS, dpo(), decision.formatted(unknown, "TRANSFER", ""), 400, "invalid-request",
                        "/recipient"),
                post(DECISIONS, dpo(), decision.formatted(unknown, "TRANSFER", ", \"recipient\": \"A B\""), 400,
                        "invalid-request", "/recipient"),
                post(DECISIONS, dpo(), decision.formatted(unknown, "BURN", ""), 400, "wrong-type", "/decision"),
                post(DECISIONS, dpo(), decision.formatted(unknown, "DESTROY", ""), 404, "not-found"),
                post(DECISIONS, officer(), decision.formatted(unknown, "DESTROY", ""), 403, "access-refused", ""),
                post(APPROVAL, dpo(), null, 404, "not-found"),
                post(APPROVAL, chair(), null, 403, "access-refused", "", ""),
                get(APPROVAL.replace("/approval", ""), dpo(), 404, "not-found"));
    }

    static Stream<Bad> all() {
        return Stream.of(intakes(), vault(), custody()).flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("all")
    void bad_input_gets_a_problem_and_leaves_nothing(Bad bad) {
        List<Long> before = Ledger.rows(url);
        var request = http.method(bad.method()).uri(bad.uri(), id);
        if (bad.bearer() != null) {
            request.header("Authorization", bad.bearer());
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
                "Person", "drawing", "1066");
        assertThat(Ledger.rows(url)).isEqualTo(before);
    }
}
