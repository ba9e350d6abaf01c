package uk.deliveryboard.plans.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.plans.PlansApi;
import uk.deliveryboard.plans.PlansServiceTestBase;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** How bad input is tried: requests with one thing done wrong, and what is to come of each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BadInputTestBase extends PlansServiceTestBase {

    static final String AGENCY = newAgencyCode();
    static final String OTHER_AGENCY = newAgencyCode();
    static final String NOWHERE = "/v1/plans/" + UUID.randomUUID();

    private static @Nullable String plan;

    /** @param role one that may use it */
    record Endpoint(HttpMethod method, String path, String role, String body, boolean versioned) {

        boolean creates() {
            return method == HttpMethod.POST;
        }

        boolean writes() {
            return creates() || method == HttpMethod.PUT;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Endpoint get(String path) {
        return new Endpoint(HttpMethod.GET, path, "SPOC", "", false);
    }

    /** One thing done wrong, and what is to come of it. Null headers are left out. */
    record Fault(String name, Endpoint endpoint, String path, @Nullable String authorization, String body,
            @Nullable MediaType mediaType, @Nullable String key, @Nullable String ifMatch, int status, String code,
            List<String> pointers) {

        static Fault of(String name, Endpoint endpoint, int status, String code, String... pointers) {
            return new Fault(name, endpoint, endpoint.path(), TestIdentity.bearer(AGENCY, endpoint.role()),
                    endpoint.body(), MediaType.APPLICATION_JSON, endpoint.creates() ? "key" : null,
                    endpoint.versioned() ? "\"v1\"" : null, status, code, List.of(pointers));
        }

        Fault path(String wrong) {
            return new Fault(name, endpoint, wrong, authorization, body, mediaType, key, ifMatch, status, code,
                    pointers);
        }

        Fault authorization(@Nullable String wrong) {
            return new Fault(name, endpoint, path, wrong, body, mediaType, key, ifMatch, status, code, pointers);
        }

        Fault body(String wrong) {
            return new Fault(name, endpoint, path, authorization, wrong, mediaType, key, ifMatch, status, code,
                    pointers);
        }

        Fault replace(String part, String wrong) {
            assertThat(body).contains(part);
            return body(body.replace(part, wrong));
        }

        Fault mediaType(MediaType wrong) {
            return new Fault(name, endpoint, path, authorization, body, wrong, key, ifMatch, status, code, pointers);
        }

        Fault key(@Nullable String wrong) {
            return new Fault(name, endpoint, path, authorization, body, mediaType, wrong, ifMatch, status, code,
                    pointers);
        }

        Fault ifMatch(@Nullable String wrong) {
            return new Fault(name, endpoint, path, authorization, body, mediaType, key, wrong, status, code,
                    pointers);
        }

        @Override
        public String toString() {
            return endpoint + ": " + name;
        }
    }

    static List<Fault> tokens(Endpoint endpoint) {
        String role = endpoint.role();
        List<Fault> faults = new ArrayList<>(List.of(
                Fault.of("no token", endpoint, 401, "not-signed-in").authorization(null),
                Fault.of("no token at all", endpoint, 401, "not-signed-in").authorization("Bearer nonsense"),
                Fault.of("expired", endpoint, 401, "not-signed-in")
                        .authorization("Bearer " + TestIdentity.expired(AGENCY, role)),
                Fault.of("signed by a stranger", endpoint, 401, "not-signed-in")
                        .authorization("Bearer " + TestIdentity.foreign(AGENCY, role)),
                Fault.of("of another issuer", endpoint, 401, "not-signed-in")
                        .authorization("Bearer " + TestIdentity.ofOtherIssuer(AGENCY, role)),
                Fault.of("for another audience", endpoint, 401, "not-signed-in")
                        .authorization("Bearer " + TestIdentity.forOtherAudience(AGENCY, role))));
        if (!endpoint.path().startsWith("/v1/agencies") || endpoint.creates()) {
            faults.add(Fault.of("wrong role", endpoint, 403, "access-refused", "")
                    .authorization(TestIdentity.bearer(AGENCY, "BOARD_MEMBER")));
        }
        if (endpoint.path().startsWith("{plan}")) {
            faults.add((endpoint.writes()
                    ? Fault.of("other agency", endpoint, 403, "access-refused", "")
                    : Fault.of("other agency", endpoint, 404, "not-found"))
                    .authorization(TestIdentity.bearer(OTHER_AGENCY, "SPOC")));
        }
        return faults;
    }

    static List<Fault> bodies(Endpoint endpoint) {
        return List.of(Fault.of("cut off", endpoint, 400, "malformed-json").body(endpoint.body().substring(0, 20)),
                Fault.of("no body", endpoint, 400, "malformed-json").body(""),
                Fault.of("an array", endpoint, 400, "wrong-type", "").body("[]"),
                Fault.of("unknown field", endpoint, 400, "unknown-field", "/oops")
                        .body(endpoint.body().replaceFirst("\\{", "{\"oops\": 1, ")),
                Fault.of("form", endpoint, 415, "unsupported-media-type")
                        .mediaType(MediaType.APPLICATION_FORM_URLENCODED),
                Fault.of("text", endpoint, 415, "unsupported-media-type").mediaType(MediaType.TEXT_PLAIN),
                Fault.of("too large", endpoint, 413, "too-large")
                        .body("{\"title\": \"" + "x".repeat(2_200_000) + "\"}"),
                Fault.of("unknown parameter", endpoint, 400, "unknown-parameter", "?oops")
                        .path(endpoint.path() + "?oops=1"),
                Fault.of("no key", endpoint, 400, "idempotency-key-missing", "Idempotency-Key").key(null),
                Fault.of("bad key", endpoint, 400, "idempotency-key-invalid", "Idempotency-Key").key("a b"));
    }

    static List<Fault> queries(Endpoint endpoint) {
        return List.of(
                Fault.of("unknown parameter", endpoint, 400, "unknown-parameter", "?oops")
                        .path(endpoint.path() + "?oops=1"),
                Fault.of("no page", endpoint, 400, "invalid-parameter", "?limit").path(endpoint.path() + "?limit=0"),
                Fault.of("too long a page", endpoint, 400, "invalid-parameter", "?limit")
                        .path(endpoint.path() + "?limit=201"),
                Fault.of("limit no number", endpoint, 400, "invalid-parameter", "?limit")
                        .path(endpoint.path() + "?limit=x"),
                Fault.of("cursor no cursor", endpoint, 400, "invalid-cursor", "?cursor")
                        .path(endpoint.path() + "?cursor=!"),
                Fault.of("a control character", endpoint, 400, "invalid-cursor", "?cursor")
                        .path(endpoint.path() + "?cursor=%00"),
                Fault.of("cursor of nothing", endpoint, 400, "invalid-cursor", "?cursor")
                        .path(endpoint.path() + "?cursor=AAAA"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void is_answered_with_its_problem_and_leaves_nothing(Fault fault) {
        List<Long> before = prepared();

        MvcTestResult result = send(fault);

        assertThat(result.getResponse().getStatus()).as(PlansApi.body(result)).isEqualTo(fault.status());
        assertThat(result).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result).bodyJson().extractingPath("$.code").isEqualTo(fault.code());
        assertThat(result).bodyJson().extractingPath("$.type").isEqualTo("/problems/" + fault.code());
        assertThat(result).bodyJson().extractingPath("$.status").isEqualTo(fault.status());
        assertThat(result).bodyJson().extractingPath("$.retriable").isEqualTo(false);
        assertThat(PlansApi.body(result)).doesNotContainIgnoringCase("exception", "org.", "java.", "uk.deliveryboard",
                "select ", "insert ", "constraint");
        List<String> pointers = fault.pointers().isEmpty()
                ? List.of()
                : PlansApi.json(result, "$.errors[*].pointer");
        assertThat(pointers.stream().sorted().distinct().toList()).isEqualTo(fault.pointers());
        assertThat(database.rows()).isEqualTo(before);
    }

    private MvcTestResult send(Fault fault) {
        var request = api.http().method(fault.endpoint().method())
                .uri(java.net.URI.create(fault.path().replace("{plan}", String.valueOf(plan))));
        if (fault.authorization() != null) {
            request.header("Authorization", fault.authorization());
        }
        if (fault.key() != null) {
            request.header("Idempotency-Key", fault.key().equals("key") ? UUID.randomUUID().toString() : fault.key());
        }
        if (fault.ifMatch() != null) {
            request.header("If-Match", fault.ifMatch());
        }
        if (fault.endpoint().writes()) {
            request.contentType(fault.mediaType()).content(fault.body());
        }
        return request.exchange();
    }

    private List<Long> prepared() {
        if (plan == null) {
            api.register(OTHER_AGENCY);
            plan = api.planWithAction(AGENCY).replace("/actions/1a", "");
        }
        return database.rows();
    }
}
