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

/** Whatever comes in that should not: the right problem, nothing told that is not the caller's, nothing written. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT extends PlansServiceTestBase {

    private static final String AGENCY = newAgencyCode();
    private static final String OTHER_AGENCY = newAgencyCode();
    private static final String NOWHERE = "/v1/plans/" + UUID.randomUUID();

    private @Nullable String plan;

    /** @param role one that may use it */
    record Endpoint(HttpMethod method, String path, String role, String body, boolean versioned) {

        boolean creates() {
            return method == HttpMethod.POST;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static final Endpoint REGISTER = new Endpoint(HttpMethod.POST, "/v1/agencies", "SYSTEM_ADMIN",
            PlansApi.agency("bad-input"), false);
    private static final Endpoint CREATE = new Endpoint(HttpMethod.POST, "/v1/plans", "SPOC", PlansApi.PLAN, false);
    private static final Endpoint ADD = new Endpoint(HttpMethod.POST, "{plan}/actions", "SPOC",
            PlansApi.action("9z"), false);
    private static final Endpoint REPORT = new Endpoint(HttpMethod.POST, "{plan}/actions/1a/progress", "SPOC",
            PlansApi.PROGRESS, true);
    private static final List<Endpoint> WRITING = List.of(REGISTER, CREATE, ADD, REPORT);
    private static final List<Endpoint> LISTING = List.of(get("/v1/agencies"), get("/v1/plans"),
            get("{plan}/actions"));
    private static final List<Endpoint> READING = List.of(get("/v1/agencies/" + AGENCY), get("{plan}"),
            get("{plan}/actions/1a"));

    private static Endpoint get(String path) {
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

    static Stream<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Stream.of(WRITING, LISTING, READING).flatMap(List::stream).forEach(endpoint -> faults.addAll(tokens(endpoint)));
        WRITING.forEach(endpoint -> faults.addAll(bodies(endpoint)));
        LISTING.forEach(endpoint -> faults.addAll(queries(endpoint)));
        faults.addAll(List.of(
                Fault.of("unknown agency", READING.get(0), 404, "not-found").path("/v1/agencies/no-such-agency"),
                Fault.of("no slug", READING.get(0), 404, "not-found").path("/v1/agencies/N0_SUCH"),
                Fault.of("unknown plan", READING.get(1), 404, "not-found").path(NOWHERE),
                Fault.of("no uuid", READING.get(1), 404, "not-found").path("/v1/plans/1"),
                Fault.of("actions of unknown plan", LISTING.get(2), 404, "not-found").path(NOWHERE + "/actions"),
                Fault.of("action of unknown plan", READING.get(2), 404, "not-found").path(NOWHERE + "/actions/1a"),
                Fault.of("unknown action", READING.get(2), 404, "not-found").path("{plan}/actions/9y"),
                Fault.of("no task code", READING.get(2), 404, "not-found").path("{plan}/actions/A"),
                Fault.of("unknown action", REPORT, 404, "not-found").path("{plan}/actions/9y/progress"),
                Fault.of("unknown plan", REPORT, 403, "access-refused", "").path(NOWHERE + "/actions/1a/progress"),
                Fault.of("unknown plan", ADD, 403, "access-refused", "").path(NOWHERE + "/actions"),
                Fault.of("unknown route", READING.get(0), 404, "not-found").path("/v1/nothing"),
                Fault.of("missing If-Match", REPORT, 428, "precondition-required", "If-Match").ifMatch(null),
                Fault.of("stale If-Match", REPORT, 412, "stale-version", "If-Match").ifMatch("\"v7\""),
                Fault.of("weak If-Match", REPORT, 412, "stale-version", "If-Match").ifMatch("W/\"v1\""),
                Fault.of("no version of ours", REPORT, 412, "stale-version", "If-Match").ifMatch("*")));
        faults.addAll(fields());
        return faults.stream();
    }

    private static List<Fault> tokens(Endpoint endpoint) {
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
            faults.add((endpoint.creates()
                    ? Fault.of("other agency", endpoint, 403, "access-refused", "")
                    : Fault.of("other agency", endpoint, 404, "not-found"))
                    .authorization(TestIdentity.bearer(OTHER_AGENCY, "SPOC")));
        }
        return faults;
    }

    private static List<Fault> bodies(Endpoint endpoint) {
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

    private static List<Fault> queries(Endpoint endpoint) {
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

    private static List<Fault> fields() {
        return List.of(
                Fault.of("empty object", REGISTER, 400, "invalid-request", "/activeFrom", "/boards", "/code", "/name",
                        "/specifiedAuthority", "/type").body("{}"),
                Fault.of("code no slug", REGISTER, 400, "invalid-request", "/code").replace("bad-input", "Bad Input"),
                Fault.of("board no slug", REGISTER, 400, "invalid-request", "/boards/0")
                        .replace("[\"northmere\"]", "[\"North mere\"]"),
                Fault.of("no board but null", REGISTER, 400, "invalid-request", "/boards/0")
                        .replace("[\"northmere\"]", "[null]"),
                Fault.of("unknown type", REGISTER, 400, "wrong-type", "/type").replace("POLICE_FORCE", "NAVY"),
                Fault.of("type by number", REGISTER, 400, "wrong-type", "/type").replace("\"POLICE_FORCE\"", "3"),
                Fault.of("yes for true", REGISTER, 400, "wrong-type", "/specifiedAuthority").replace("true",
                        "\"yes\""),
                Fault.of("no such day", REGISTER, 400, "wrong-type", "/activeFrom").replace("2020-04-01",
                        "2020-02-30"),
                Fault.of("no such century", REGISTER, 400, "invalid-request", "/activeFrom").replace("2020-04-01",
                        "+12020-02-01"),
                Fault.of("unknown scheme", REGISTER, 400, "wrong-type", "/identifiers/0/scheme")
                        .replace("\"activeFrom\"",
                                "\"identifiers\": [{\"scheme\": \"X\", \"value\": \"1\"}], \"activeFrom\""),
                Fault.of("empty object", CREATE, 400, "invalid-request", "/periodFrom", "/periodTo", "/title", "/type")
                        .body("{}"),
                Fault.of("blank title", CREATE, 400, "invalid-request", "/title")
                        .replace("Delivery plan 2026/27", " "),
                Fault.of("NUL in the title", CREATE, 400, "invalid-request", "/title")
                        .replace("Delivery plan", "Delivery\\u0000plan"),
                Fault.of("half a character in the title", CREATE, 400, "invalid-request", "/title")
                        .replace("Delivery plan", "Delivery\\ud800plan"),
                Fault.of("agency of the body", CREATE, 400, "unknown-field", "/agency").replace("\"title\"",
                        "\"agency\": \"" + OTHER_AGENCY + "\", \"title\""),
                Fault.of("day as number", CREATE, 400, "wrong-type", "/periodTo").replace("\"2027-03-31\"", "20270331"),
                Fault.of("period inverted", CREATE, 422, "rules-not-met", "/periodTo").replace("2027-03-31",
                        "2026-01-01"),
                Fault.of("empty object", ADD, 400, "invalid-request", "/dutyCode", "/primaryOwner", "/taskCode",
                        "/timescale", "/title").body("{}"),
                Fault.of("no task code", ADD, 400, "invalid-request", "/taskCode").replace("9z", "z9"),
                Fault.of("unknown duty", ADD, 400, "wrong-type", "/dutyCode").replace("TRAIN_STAFF", "REST"),
                Fault.of("owner by name", ADD, 400, "wrong-type", "/primaryOwner/kind").replace("JOB_ROLE", "PERSON"),
                Fault.of("no due day", ADD, 400, "invalid-request", "/timescale/due")
                        .replace(", \"due\": \"2026-12-31\"},", "},"),
                Fault.of("milestone without title", ADD, 400, "invalid-request", "/milestones/0/title")
                        .replace("\"Trainers booked\"", "null"),
                Fault.of("code taken", ADD, 409, "task-code-taken").replace("9z", "1a"),
                Fault.of("empty object", REPORT, 400, "invalid-request", "/confidence", "/note").body("{}"),
                Fault.of("endless note", REPORT, 400, "invalid-request", "/note").replace("Two of three",
                        "x".repeat(4000)),
                Fault.of("unknown confidence", REPORT, 400, "wrong-type", "/confidence").replace("CONFIRMED", "SURE"),
                Fault.of("milestone by name", REPORT, 400, "wrong-type", "/milestonesMet/0").replace("[1]",
                        "[\"first\"]"),
                Fault.of("setting the status", REPORT, 400, "unknown-field", "/rag").replace("\"note\"",
                        "\"rag\": \"COMPLETED\", \"note\""),
                Fault.of("future start", REPORT, 422, "rules-not-met", "/startedOn").replace("2026-09-02",
                        "2026-11-23"),
                Fault.of("unknown status", LISTING.get(2), 400, "invalid-parameter", "?rag")
                        .path("{plan}/actions?rag=GREEN"));
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
        if (fault.endpoint().creates()) {
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
