package uk.deliveryboard.referrals.panel.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.referrals.Ledger;
import uk.deliveryboard.referrals.ServiceTest;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** Bad input to a panel: a problem that says where, no trace of the inside, and nothing written. */
class PanelBadInputIT extends ServiceTest {

    private static final String PANEL = "/v1/panels/northmere";
    private static final String SEATS = PANEL + "/seats";
    private static final String MEETINGS = PANEL + "/meetings";
    private static final String MOVES = MEETINGS + "/NONE/moves";
    private static final String CANCELLATIONS = MEETINGS + "/NONE/cancellations";
    private static final String AGENDA = MEETINGS + "/NONE/agenda";
    private static final String CHECKS = MEETINGS + "/NONE/checks";
    private static final String MINUTES = MEETINGS + "/NONE/minutes";
    private static final String ACTIONS = PANEL + "/actions";
    private static final String ANSWERS = ACTIONS + "/" + UUID.randomUUID() + "/answers";
    private static final String SOUTH = TestIdentity.bearer("southmere-county", "CHANNEL_CHAIR");
    private static final String ADMIN = TestIdentity.bearer("northmere-county", "SYSTEM_ADMIN");
    private static final String MEETING = "{\"code\": \"P-1\", \"on\": \"2026-10-12\"}";
    private static final String ON = "{\"on\": \"2026-11-12\"}";
    private static final String PRESENT = """
            {"attendance": [{"seat": "CHAIR", "agency": "northmere-county", "presence": "PRESENT"}]}""";
    private static final String ACTION = """
            {"agency": "alderfen-college", "task": "PROVIDE_REPORT", "dueOn": "2026-11-02"}""";
    private static final String CHECK = """
            {"caseId": "01995f1e-9a00-7000-8000-000000000001", "seat": "POLICE", "result": "NOTHING_HELD"}""";
    private static final String SEATED = """
            {"seats": [{"seat": "CHAIR", "agency": "northmere-county"}, {"seat": "POLICE", "agency": "northmere-police"}]}""";

    @Value("${spring.datasource.url}")
    String url;

    /** A request and the problem it must get. */
    record Bad(HttpMethod method, String uri, String bearer, String ifMatch, String body, int status, String code,
            String... pointers) {

        @Override
        public String toString() {
            return method + " " + uri + " " + body + " " + status;
        }
    }

    private static Bad post(String uri, String bearer, String body, int status, String code, String... pointers) {
        return new Bad(HttpMethod.POST, uri, bearer, "\"v1\"", body, status, code, pointers);
    }

    private static Bad put(String bearer, String body, int status, String code, String... pointers) {
        return new Bad(HttpMethod.PUT, SEATS, bearer, "\"v7\"", body, status, code, pointers);
    }

    private static Bad get(String uri, String bearer, int status, String code, String... pointers) {
        return new Bad(HttpMethod.GET, uri, bearer, null, null, status, code, pointers);
    }

    static Stream<Bad> arranging() {
        return Stream.of(put(chair(), "{\"seats\": ", 400, "malformed-json"),
                put(chair(), "{}", 400, "invalid-request", "/seats"),
                put(chair(), "{\"seats\": []}", 400, "invalid-request", "/seats"),
                put(chair(), "{\"seats\": [null]}", 400, "invalid-request", "/seats/0"),
                put(chair(), "{\"seats\": [{\"seat\": \"THRONE\", \"agency\": \"a\"}]}", 400, "wrong-type",
                        "/seats/0/seat"),
                put(chair(), "{\"seats\": [{\"seat\": \"CHAIR\", \"agency\": \"A Person\"}]}", 400, "invalid-request",
                        "/seats/0/agency"),
                put(chair(), SEATED.replace("\"northmere-police\"", "\"northmere-police\", \"holder\": \"A Person\""),
                        400, "unknown-field", "/seats/1/holder"),
                put(chair(), SEATED, 412, "stale-version", "If-Match"),
                new Bad(HttpMethod.PUT, SEATS, chair(), null, SEATED, 428, "precondition-required", "If-Match"),
                put(chair(), SEATED.replace("northmere-police", "nobody"), 422, "guard-refused", "/seats/1/agency",
                        "/seats"),
                put(officer(), SEATED, 403, "access-refused", ""), put(SOUTH, SEATED, 404, "not-found"),
                put(null, SEATED, 401, "not-signed-in"), get(SEATS, referrer(), 403, "access-refused", ""),
                get(MEETINGS, ADMIN, 403, "access-refused", "", ""),
                get(MEETINGS + "?year=2026", chair(), 400, "unknown-parameter", "?year"),
                post(MEETINGS, chair(), "{}", 400, "invalid-request", "/code", "/on"),
                post(MEETINGS, chair(), MEETING.replace("P-1", "P 1"), 400, "invalid-request", "/code"),
                post(MEETINGS, chair(), MEETING.replace("2026-10-12", "Monday"), 400, "wrong-type", "/on"),
                post(MEETINGS, officer(), MEETING, 403, "access-refused", ""),
                post(MEETINGS, SOUTH, MEETING, 404, "not-found"), post(MOVES, chair(), ON, 404, "not-found"),
                post(MOVES, chair(), "{}", 400, "invalid-request", "/on"),
                new Bad(HttpMethod.POST, MOVES, chair(), null, ON, 428, "precondition-required", "If-Match"),
                post(MOVES, officer(), ON, 403, "access-refused", ""),
                post(CANCELLATIONS, chair(), "", 404, "not-found"),
                new Bad(HttpMethod.POST, CANCELLATIONS, chair(), null, "", 428, "precondition-required", "If-Match"),
                post(CANCELLATIONS, officer(), "", 403, "access-refused", ""),
                post(CANCELLATIONS, ADMIN, "", 403, "access-refused", "", ""));
    }

    static Stream<Bad> meeting() {
        return Stream.of(get(AGENDA, chair(), 404, "not-found"), get(AGENDA, referrer(), 403, "access-refused", ""),
                get(AGENDA, TestIdentity.bearer("northmere-county", "BOARD_CHAIR"), 403, "access-refused", "", ""),
                post(CHECKS, chair(), CHECK, 404, "not-found"),
                post(CHECKS, chair(), "{}", 400, "invalid-request", "/caseId", "/result", "/seat"),
                post(CHECKS, chair(), CHECK.replace("NOTHING_HELD", "A Person is known"), 400, "wrong-type",
                        "/result"),
                post(CHECKS, chair(), CHECK.replace("\"seat\"", "\"found\""), 400, "unknown-field", "/found"),
                post(CHECKS, ADMIN, CHECK, 403, "access-refused", "", ""),
                post(MINUTES, chair(), PRESENT, 404, "not-found"),
                post(MINUTES, chair(), "{\"attendance\": []}", 400, "invalid-request", "/attendance"),
                post(MINUTES, chair(), PRESENT.replace("PRESENT", "LATE"), 400, "wrong-type",
                        "/attendance/0/presence"),
                post(MINUTES, officer(), PRESENT, 403, "access-refused", ""),
                new Bad(HttpMethod.POST, MINUTES, chair(), null, PRESENT, 428, "precondition-required", "If-Match"));
    }

    static Stream<Bad> actions() {
        return Stream.of(post(ACTIONS, chair(), "{}", 400, "invalid-request", "/agency", "/dueOn", "/task"),
                post(ACTIONS, chair(), ACTION.replace("PROVIDE_REPORT", "Speak to A Person"), 400, "wrong-type",
                        "/task"),
                post(ACTIONS, chair(), ACTION.replace("\"dueOn\"", "\"text\": \"A Person\", \"dueOn\""), 400,
                        "unknown-field", "/text"),
                post(ACTIONS, chair(), ACTION.replace("2026-11-02", "2026-10-11"), 422, "guard-refused", "/dueOn"),
                post(ACTIONS, chair(), ACTION.replace("alderfen-college", "southmere-county"), 422, "guard-refused",
                        "/agency"),
                post(ACTIONS, chair(), ACTION.replace("\"dueOn\"",
                        "\"caseId\": \"01995f1e-9a00-7000-8000-000000000001\", \"dueOn\""), 422, "guard-refused",
                        "/caseId"),
                post(ACTIONS, referrer(), ACTION, 403, "access-refused", ""),
                post(ACTIONS, SOUTH, ACTION, 404, "not-found"),
                get(ACTIONS + "?limit=0", chair(), 400, "invalid-parameter", "?limit"),
                get(ACTIONS + "?cursor=YWJj", chair(), 400, "invalid-cursor", "?cursor"),
                get(ACTIONS, referrer(), 403, "access-refused", ""),
                post(ANSWERS, chair(), "{\"answer\": \"DONE\"}", 404, "not-found"),
                post(ANSWERS, chair(), "{}", 400, "invalid-request", "/answer"),
                post(ANSWERS, chair(), "{\"answer\": \"MAYBE\"}", 400, "wrong-type", "/answer"),
                new Bad(HttpMethod.POST, ANSWERS, chair(), null, "{\"answer\": \"DONE\"}", 428,
                        "precondition-required", "If-Match"));
    }

    static Stream<Bad> all() {
        return Stream.of(arranging(), meeting(), actions()).flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("all")
    void bad_input_gets_a_problem_and_leaves_nothing(Bad bad) {
        List<Long> before = Ledger.rows(url);
        var request = http.method(bad.method()).uri(bad.uri()).header("Idempotency-Key", key());
        if (bad.bearer() != null) {
            request.header("Authorization", bad.bearer());
        }
        if (bad.ifMatch() != null) {
            request.header("If-Match", bad.ifMatch());
        }
        if (bad.body() != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(bad.body());
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
