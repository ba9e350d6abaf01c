package uk.deliveryboard.referrals.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

/** Every endpoint and every kind of bad input: a problem that says where, no trace of the inside, and nothing written. */
class BadInputIT extends ServiceTest {

    private static final String REFERRALS = "/v1/referrals";
    private static final String ONE = "/v1/referrals/{id}";
    private static final String TRANSITIONS = "/v1/referrals/{id}/transitions";
    private static final String SPOC = TestIdentity.bearer("alderfen-college", "SPOC");

    @Value("${spring.datasource.url}")
    String databaseUrl;

    private UUID existing;

    /**
     * A request and the problem it must get.
     *
     * @param pointers those of {@code errors}, in order
     */
    record Bad(String what, HttpMethod method, String uri, String bearer, String ifMatch, String key, MediaType type,
            String body, int status, String code, String... pointers) {

        @Override
        public String toString() {
            return what;
        }
    }

    @BeforeEach
    void aReferral() {
        existing = referral();
    }

    private static Bad post(String what, String bearer, String body, int status, String code, String... pointers) {
        return new Bad("submit: " + what, HttpMethod.POST, REFERRALS, bearer, null, "k", MediaType.APPLICATION_JSON,
                body,
                status, code, pointers);
    }

    private static Bad referralWith(String field, String value, String code, String... pointers) {
        String body = Bodies.referral();
        String changed = body.substring(0, body.lastIndexOf('}')) + ", \"" + field + "\": " + value + "}";
        return post(field + " = " + value, referrer(), changed, 400, code, pointers);
    }

    /** The field's value in the valid body is replaced. */
    private static Bad replaced(String valid, String bad, String code, String... pointers) {
        if (!Bodies.referral().contains(valid)) {
            throw new AssertionError(valid);
        }
        return post(bad, referrer(), Bodies.referral().replace(valid, bad), 400, code, pointers);
    }

    private static Bad step(String what, String bearer, String ifMatch, String body, int status, String code,
            String... pointers) {
        return new Bad("move: " + what, HttpMethod.POST, TRANSITIONS, bearer, ifMatch, "k", MediaType.APPLICATION_JSON,
                body, status, code, pointers);
    }

    private static Bad step(String body, int status, String code, String... pointers) {
        return step(body, chair(), "\"v1\"", body, status, code, pointers);
    }

    private static Bad read(String what, String bearer, String uri, int status, String code, String... pointers) {
        return new Bad("read: " + what, HttpMethod.GET, uri, bearer, null, null, null, null, status, code, pointers);
    }

    static Stream<Bad> identities() {
        return Stream.of(REFERRALS, ONE).flatMap(uri -> Stream.of(
                read(uri + " no token", null, uri, 401, "not-signed-in"),
                read(uri + " expired", "Bearer " + TestIdentity.expired("northmere-county", "CHANNEL_CHAIR"), uri, 401,
                        "not-signed-in"),
                read(uri + " foreign key", "Bearer " + TestIdentity.foreign("northmere-county", "CHANNEL_CHAIR"), uri,
                        401, "not-signed-in"),
                read(uri + " other issuer", "Bearer " + TestIdentity.ofOtherIssuer("northmere-county",
                        "CHANNEL_CHAIR"), uri, 401, "not-signed-in"),
                read(uri + " other audience", "Bearer " + TestIdentity.forOtherAudience("northmere-county",
                        "CHANNEL_CHAIR"), uri, 401, "not-signed-in"),
                read(uri + " administrator", TestIdentity.bearer("northmere-county", "SYSTEM_ADMIN"), uri, 403,
                        "access-refused", "", ""),
                read(uri + " board member", TestIdentity.bearer("northmere-county", "BOARD_MEMBER"), uri, 403,
                        "access-refused", "", ""),
                read(uri + " board chair", TestIdentity.bearer("northmere-county", "BOARD_CHAIR"), uri, 403,
                        "access-refused", "", ""),
                read(uri + " member lead", TestIdentity.bearer("northmere-county", "MEMBER_LEAD"), uri, 403,
                        "access-refused", "", ""),
                read(uri + " integration", TestIdentity.bearer("northmere-county", "INTEGRATION_CLIENT"), uri, 403,
                        "access-refused", "")));
    }

    static Stream<Bad> reading() {
        return Stream.of(
                read("of another agency", TestIdentity.bearer("brackwater-college", "SPOC"), ONE, 404, "not-found"),
                read("of another board", TestIdentity.bearer("southmere-county", "CHANNEL_CHAIR"), ONE, 404,
                        "not-found"),
                read("unknown id", chair(), REFERRALS + "/" + UUID.randomUUID(), 404, "not-found"),
                read("no id", chair(), REFERRALS + "/PRV-2026-000001", 404, "not-found"),
                read("unknown parameter", chair(), ONE + "?full=true", 400, "unknown-parameter", "?full"),
                read("unknown parameters of the list", chair(), REFERRALS + "?state=RECEIVED&agency=x", 400,
                        "unknown-parameter", "?agency", "?state"),
                read("limit no number", chair(), REFERRALS + "?limit=many", 400, "invalid-parameter", "?limit"),
                read("limit 0", chair(), REFERRALS + "?limit=0", 400, "invalid-parameter", "?limit"),
                read("limit 201", chair(), REFERRALS + "?limit=201", 400, "invalid-parameter", "?limit"),
                read("cursor no base64", chair(), REFERRALS + "?cursor=%C3%A4", 400, "invalid-cursor", "?cursor"),
                read("cursor no id", chair(), REFERRALS + "?cursor=YWJj", 400, "invalid-cursor", "?cursor"),
                new Bad("method", HttpMethod.DELETE, ONE, chair(), null, null, null, null, 405, "method-not-allowed"));
    }

    static Stream<Bad> submitting() {
        String good = Bodies.referral();
        return Stream.of(post("malformed", referrer(), "{\"sector\": ", 400, "malformed-json"),
                post("no body", referrer(), "", 400, "malformed-json"),
                post("array", referrer(), "[" + good + "]", 400, "wrong-type", ""),
                post("two objects", referrer(), good + good, 400, "wrong-type", ""),
                post("nothing given", referrer(), "{}", 400, "invalid-request", "/ageBand", "/concern",
                        "/consultedSafeguardingLead", "/gender", "/individualAware", "/receivedVia",
                        "/referrerAskedToStayInformed", "/region", "/sector"),
                referralWith("name", "\"A Person\"", "unknown-field", "/name"),
                referralWith("dateOfBirth", "\"2012-01-01\"", "unknown-field", "/dateOfBirth"),
                referralWith("address", "{\"line1\": \"1 Street\"}", "unknown-field", "/address"),
                referralWith("state", "\"NOT_ADOPTED\"", "unknown-field", "/state"),
                referralWith("agency", "\"northmere-police\"", "unknown-field", "/agency"),
                replaced("\"11-15\"", "\"12\"", "wrong-type", "/ageBand"),
                replaced("\"MALE\"", "1", "wrong-type", "/gender"),
                replaced("\"MALE\"", "\"male\"", "wrong-type", "/gender"),
                replaced("\"E12000006\"", "\"E07000008\"", "wrong-type", "/region"),
                replaced("\"CONCERN_2025\"", "\"CONCERN_2099\"", "wrong-type", "/concern/taxonomy"),
                replaced("\"CONCERN_2025\"", "\"CONCERN_2016\"", "invalid-request", "/concern/code"),
                replaced("\"NO_IDEOLOGY_OTHER_SUSCEPTIBILITY\"", "\"SCHOOL_MASSACRE\"", "invalid-request",
                        "/concern/code"),
                replaced("\"NO_IDEOLOGY_OTHER_SUSCEPTIBILITY\"", "\" \"", "invalid-request", "/concern/code"),
                replaced("\"2026-10-05\"", "\"05/10/2026\"", "wrong-type", "/firstConcernOn"),
                replaced("\"2026-10-05\"", "20261005", "wrong-type", "/firstConcernOn"),
                replaced("\"2026-10-05\"", "\"2026-10-13\"", "invalid-request", "/firstConcernOn"),
                replaced("\"2026-10-05\"", "\"-999999999-01-01\"", "invalid-request", "/firstConcernOn"),
                referralWith("receivedOn", "\"2026-10-13\"", "invalid-request", "/receivedOn"),
                referralWith("receivedOn", "\"2015-06-30\"", "invalid-request", "/receivedOn", "/firstConcernOn"),
                referralWith("board", "\"North Mere\"", "invalid-request", "/board"),
                replaced("\"referrerAskedToStayInformed\": true", "\"referrerAskedToStayInformed\": \"yes\"",
                        "wrong-type", "/referrerAskedToStayInformed"),
                replaced("\"referrerAskedToStayInformed\": true", "\"referrerAskedToStayInformed\": 1", "wrong-type",
                        "/referrerAskedToStayInformed"),
                replaced("\"MC-20931\"", "\"A Person\"", "invalid-request", "/externalRefs/0/ref"),
                replaced("\"MC-20931\"", "\"A Person aged 12\"", "invalid-request", "/externalRefs/0/ref"),
                replaced("\"MYCONCERN\"", "\"ELSEWHERE\"", "wrong-type", "/externalRefs/0/system"),
                replaced("[{\"system\": \"MYCONCERN\", \"ref\": \"MC-20931\"}]", "[null]", "invalid-request",
                        "/externalRefs/0"),
                replaced("[{\"system\": \"MYCONCERN\", \"ref\": \"MC-20931\"}]",
                        "[{\"system\": \"PCMT\", \"ref\": \"1\"}, {\"system\": \"PCMT\", \"ref\": \"1\"}]",
                        "invalid-request", "/externalRefs"),
                replaced("[{\"system\": \"MYCONCERN\", \"ref\": \"MC-20931\"}]",
                        "[" + "{\"system\": \"PCMT\", \"ref\": \"1\"},".repeat(10)
                                + "{\"system\": \"PCMT\", \"ref\": \"2\"}]",
                        "invalid-request", "/externalRefs"),
                post("wrong role", TestIdentity.bearer("northmere-county", "TRAINING_LEAD"), good, 403,
                        "access-refused", ""),
                post("lead does not refer", TestIdentity.bearer("northmere-county", "PREVENT_LEAD"), good, 403,
                        "access-refused", ""),
                post("administrator", TestIdentity.bearer("northmere-county", "SYSTEM_ADMIN"), good, 403,
                        "access-refused", "", ""),
                post("no token", null, good, 401, "not-signed-in"),
                post("expired", "Bearer " + TestIdentity.expired("alderfen-college", "REFERRER"), good, 401,
                        "not-signed-in"),
                post("agency not in the directory yet", TestIdentity.bearer("new-agency", "REFERRER"), good, 409,
                        "agency-not-registered"),
                post("agency on no board", TestIdentity.bearer("no-board-charity", "REFERRER"), good, 422,
                        "board-not-clear", "/board"),
                post("agency on two boards", TestIdentity.bearer("two-boards-trust", "REFERRER"), good, 422,
                        "board-not-clear", "/board"),
                post("board of others", referrer(), good.replace("{\"receivedVia\"",
                        "{\"board\": \"southmere\", \"receivedVia\""), 422, "board-not-clear", "/board"),
                post("too large", referrer(), good + " ".repeat(2_200_000), 413, "too-large"),
                new Bad("submit: media type", HttpMethod.POST, REFERRALS, referrer(), null, "k", MediaType.TEXT_PLAIN,
                        good,
                        415, "unsupported-media-type"),
                new Bad("submit: form", HttpMethod.POST, REFERRALS, referrer(), null, "k",
                        MediaType.APPLICATION_FORM_URLENCODED, "sector=EDUCATION", 415, "unsupported-media-type"),
                new Bad("submit: no key", HttpMethod.POST, REFERRALS, referrer(), null, null,
                        MediaType.APPLICATION_JSON, good, 400, "idempotency-key-missing", "Idempotency-Key"),
                new Bad("submit: blank key", HttpMethod.POST, REFERRALS, referrer(), null, "a b",
                        MediaType.APPLICATION_JSON, good, 400, "idempotency-key-invalid", "Idempotency-Key"),
                new Bad("submit: unknown parameter", HttpMethod.POST, REFERRALS + "?dryRun=true", referrer(), null, "k",
                        MediaType.APPLICATION_JSON, good, 400, "unknown-parameter", "?dryRun"));
    }

    static Stream<Bad> moving() {
        String good = Bodies.toTriage();
        String long4001 = "x".repeat(4001);
        return Stream.of(step("{\"to\": ", 400, "malformed-json"), step("{}", 400, "wrong-type", "/to"),
                step("{\"to\": \"ADOPTED\"}", 400, "wrong-type", "/to"), step("{\"to\": 3}", 400, "wrong-type", "/to"),
                step("[]", 400, "wrong-type", ""),
                step("{\"to\": \"POLICE_TRIAGE\", \"rationale\": \"x\"}", 400, "unknown-field", "/rationale"),
                step("{\"to\": \"POLICE_TRIAGE\", \"policeForce\": 5}", 400, "wrong-type", "/policeForce"),
                step("{\"to\": \"POLICE_TRIAGE\", \"policeForce\": \"Northmere Police\"}", 400, "invalid-request",
                        "/policeForce"),
                step("{\"to\": \"POLICE_TRIAGE\", \"on\": \"yesterday\"}", 400, "wrong-type", "/on"),
                step("{\"to\": \"SCREENED_OUT_NOT_PREVENT\", \"onward\": {\"choice\": \"MAYBE\"}}", 400, "wrong-type",
                        "/onward/choice"),
                step("{\"to\": \"SCREENED_OUT_NOT_PREVENT\", \"onward\": {\"name\": \"A Person\"}}", 400,
                        "unknown-field", "/onward/name"),
                step("{\"to\": \"SCREENED_OUT_NOT_PREVENT\", \"onward\": {\"choice\": \"NOT_NEEDED\", \"reason\": \""
                        + long4001 + "\"}}", 400, "invalid-request", "/onward/reason"),
                step("{\"to\": \"SCREENED_OUT_NOT_PREVENT\", \"onward\": {\"choice\": \"NOT_NEEDED\", \"reason\": \"a\\u0000b\"}}",
                        400, "invalid-request", "/onward/reason"),
                step("{\"to\": \"PANEL_DISCUSSED\", \"attendance\": [null]}", 400, "invalid-request", "/attendance/0"),
                step("{\"to\": \"CONSENT_PENDING\", \"decision\": {\"inFavour\": -1}}", 400, "invalid-request",
                        "/decision/inFavour"),
                step("{\"to\": \"CONSENT_PENDING\", \"decision\": {\"inFavour\": 2.5}}", 400, "wrong-type",
                        "/decision/inFavour"),
                step("{\"to\": \"POLICE_TRIAGE\"}", 422, "guard-refused", "/policeForce", "/deconflictionRequestedOn"),
                step("{\"to\": \"SCREENED_OUT_NOT_PREVENT\"}", 422, "guard-refused", "/onward"),
                step("{\"to\": \"SCREENED_OUT_NOT_PREVENT\", \"onward\": {\"choice\": \"NOT_NEEDED\", \"reason\": \"x\"}, \"on\": \"2026-10-13\"}",
                        422, "guard-refused", "/on"),
                step(Bodies.toNotAdopted(), 409, "transition-not-allowed", "/to"),
                step("no token", null, "\"v1\"", good, 401, "not-signed-in"),
                step("other audience", "Bearer " + TestIdentity.forOtherAudience("northmere-county", "CHANNEL_CHAIR"),
                        "\"v1\"", good, 401, "not-signed-in"),
                step("own SPOC may not", SPOC, "\"v1\"", good, 403, "access-refused", ""),
                step("board chair may not", TestIdentity.bearer("northmere-county", "BOARD_CHAIR"), "\"v1\"", good, 403,
                        "access-refused", "", ""),
                step("not the officer's step", TestIdentity.bearer("northmere-police", "CT_CASE_OFFICER"), "\"v1\"",
                        "{\"to\": \"SCREENED_OUT_NOT_PREVENT\"}", 403, "access-refused", ""),
                step("other board", TestIdentity.bearer("southmere-county", "CHANNEL_CHAIR"), "\"v1\"", good, 404,
                        "not-found"),
                step("no If-Match", chair(), null, good, 428, "precondition-required", "If-Match"),
                step("stale", chair(), "\"v7\"", good, 412, "stale-version", "If-Match"),
                step("no version of ours", chair(), "W/\"v1\"", good, 412, "stale-version", "If-Match"),
                step("too large", chair(), "\"v1\"", good + " ".repeat(2_200_000), 413, "too-large"),
                new Bad("move: unknown id", HttpMethod.POST, REFERRALS + "/" + UUID.randomUUID() + "/transitions",
                        chair(),
                        "\"v1\"", "k", MediaType.APPLICATION_JSON, good, 404, "not-found"),
                new Bad("move: media type", HttpMethod.POST, TRANSITIONS, chair(), "\"v1\"", "k",
                        MediaType.APPLICATION_XML, good, 415, "unsupported-media-type"),
                new Bad("move: no key", HttpMethod.POST, TRANSITIONS, chair(), "\"v1\"", null,
                        MediaType.APPLICATION_JSON, good, 400, "idempotency-key-missing", "Idempotency-Key"),
                new Bad("move: unknown parameter", HttpMethod.POST, TRANSITIONS + "?force=true", chair(), "\"v1\"", "k",
                        MediaType.APPLICATION_JSON, good, 400, "unknown-parameter", "?force"));
    }

    static Stream<Bad> all() {
        return Stream.of(identities(), reading(), submitting(), moving()).flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("all")
    void bad_input_gets_a_problem_and_leaves_nothing(Bad bad) {
        List<Long> before = Ledger.rows(databaseUrl);

        MvcTestResult result = send(bad);

        JsonNode problem = body(result);
        assertThat(result).as(problem.toString()).hasStatus(bad.status())
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(problem.get("code").asString()).as(problem.toString()).isEqualTo(bad.code());
        assertThat(problem.get("type").asString()).isEqualTo("/problems/" + bad.code());
        assertThat(problem.path("errors").findValuesAsString("pointer")).as(problem.toString())
                .containsExactlyInAnyOrder(bad.pointers());
        assertThat(problem.toString()).doesNotContain("Exception", "uk.deliveryboard", "org.springframework", "select ",
                "insert ", "PSQL", "A Person", "What was seen");
        assertThat(Ledger.rows(databaseUrl)).isEqualTo(before);
    }

    @Test
    void a_key_used_for_another_body_is_refused_and_for_the_same_body_is_answered_again() {
        String key = key();
        MvcTestResult first = submitWith(key, Bodies.referral());
        List<Long> before = Ledger.rows(databaseUrl);

        MvcTestResult again = submitWith(key, Bodies.referral());
        MvcTestResult other = submitWith(key, Bodies.referral().replace("\"MALE\"", "\"FEMALE\""));

        assertThat(again).hasStatus(201).hasHeader("Idempotent-Replayed", "true");
        assertThat(body(again)).isEqualTo(body(first));
        assertThat(other).hasStatus(422);
        assertThat(body(other).get("code").asString()).isEqualTo("idempotency-key-reused");
        assertThat(Ledger.rows(databaseUrl)).isEqualTo(before);
    }

    @Test
    void the_same_step_under_the_same_key_is_made_once() {
        String key = key();
        MvcTestResult first = moveWith(key, "\"v1\"");
        List<Long> before = Ledger.rows(databaseUrl);

        MvcTestResult again = moveWith(key, "\"v1\"");
        MvcTestResult other = moveWith(key, "\"v2\"");

        assertThat(first).hasStatus(200);
        assertThat(again).hasStatus(200).hasHeader("ETag", "\"v2\"").hasHeader("Idempotent-Replayed", "true");
        assertThat(body(again)).isEqualTo(body(first));
        assertThat(other).hasStatus(422);
        assertThat(Ledger.rows(databaseUrl)).isEqualTo(before);
    }

    private MvcTestResult send(Bad bad) {
        var request = http.method(bad.method()).uri(bad.uri(), existing);
        if (bad.bearer() != null) {
            request.header("Authorization", bad.bearer());
        }
        if (bad.ifMatch() != null) {
            request.header("If-Match", bad.ifMatch());
        }
        if (bad.key() != null) {
            request.header("Idempotency-Key", bad.key().equals("k") ? key() : bad.key());
        }
        return bad.body() == null
                ? request.exchange()
                : request.contentType(bad.type()).content(bad.body()).exchange();
    }

    private MvcTestResult submitWith(String key, String body) {
        return http.post().uri(REFERRALS).header("Authorization", referrer()).header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private MvcTestResult moveWith(String key, String version) {
        return http.post().uri(TRANSITIONS, existing).header("Authorization", chair()).header("Idempotency-Key", key)
                .header("If-Match", version).contentType(MediaType.APPLICATION_JSON).content(Bodies.toTriage())
                .exchange();
    }
}
