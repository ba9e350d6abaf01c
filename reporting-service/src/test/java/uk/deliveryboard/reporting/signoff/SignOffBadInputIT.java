package uk.deliveryboard.reporting.signoff;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.reporting.ReportingTestBase;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

class SignOffBadInputIT extends ReportingTestBase {

    private static final String BOARD = "careful-board";
    private static final String AGENCY = "careful-council";
    private static final String QUARTER_URI = "/v1/boards/" + BOARD + "/quarters/2026-27-Q1";
    private static final String DECISIONS = QUARTER_URI + "/decisions";
    private static final String GOOD = "{\"decision\":\"PROPOSE\"}";
    private static boolean registered;

    @BeforeEach
    void aBoardWithOneAgency() {
        if (!registered) {
            History history = history();
            register(history, BOARD, AGENCY, "Careful Council");
            publish(history);
            registered = true;
        }
    }

    static Stream<Arguments> readsAndTokensOfNoUse() {
        return Stream.of("/sign-off", "/versions/1", "/versions/1/figures.csv", "/versions/1/figures.ods",
                "/versions/1/differences")
                .flatMap(path -> Stream
                        .of("nonsense", TestIdentity.expired(AGENCY, "BOARD_MEMBER"),
                                TestIdentity.foreign(AGENCY, "BOARD_MEMBER"),
                                TestIdentity.ofOtherIssuer(AGENCY, "BOARD_MEMBER"),
                                TestIdentity.forOtherAudience(AGENCY, "BOARD_MEMBER"))
                        .map(token -> Arguments.of(QUARTER_URI + path, token)));
    }

    @ParameterizedTest
    @MethodSource("readsAndTokensOfNoUse")
    void without_a_valid_token_there_is_only_a_problem(String uri, String token) {
        problem(get(uri, token), 401, "not-signed-in");
        problem(post(DECISIONS, token, "\"v0\"", "key", MediaType.APPLICATION_JSON, GOOD), 401, "not-signed-in");
    }

    @ParameterizedTest
    @CsvSource({"/v1/boards/careful-board/quarters/2026-27-Q5/sign-off,404,quarter-unknown",
            "/v1/boards/careful-board/quarters/2026-27-Q4/sign-off,404,quarter-in-future",
            "/v1/boards/elsewhere/quarters/2026-27-Q1/sign-off,404,board-unknown",
            "/v1/boards/careful-board/quarters/2026-27-Q1/sign-off?x=1,400,unknown-parameter",
            "/v1/boards/careful-board/quarters/2026-27-Q1/versions/1,404,version-unknown",
            "/v1/boards/careful-board/quarters/2026-27-Q1/versions/0,400,invalid-parameter",
            "/v1/boards/careful-board/quarters/2026-27-Q1/versions/10000,400,invalid-parameter",
            "/v1/boards/careful-board/quarters/2026-27-Q1/versions/one,404,not-found",
            "/v1/boards/careful-board/quarters/2026-27-Q1/versions/1/figures.csv,404,version-unknown",
            "/v1/boards/careful-board/quarters/2026-27-Q1/versions/1/figures.xlsx,404,version-unknown",
            "/v1/boards/careful-board/quarters/2026-27-Q1/versions/0/figures.ods,400,invalid-parameter",
            "/v1/boards/careful-board/quarters/2026-27-Q1/versions/10000/figures.zip,400,invalid-parameter",
            "/v1/boards/careful-board/quarters/2026-27-Q1/versions/one/figures.zip,404,not-found",
            "/v1/boards/careful-board/quarters/2026-27-Q1/versions/1/figures.doc,404,not-found",
            "/v1/boards/elsewhere/quarters/2026-27-Q1/versions/1/figures.zip,404,board-unknown",
            "/v1/boards/careful-board/quarters/2026-27-Q1/versions/1/differences,404,version-unknown",
            "/v1/boards/careful-board/quarters/2026-27-Q1/versions/1/differences?against=x,400,invalid-parameter",
            "/v1/boards/careful-board/quarters/2026-27-Q1/versions/1/differences?against=0,400,invalid-parameter",
            "/v1/boards/careful-board/quarters/2026-27-Q1/versions/1/differences?with=1,400,unknown-parameter",
            "/v1/boards/careful-board/quarters/2026-27-Q1/decisions,405,method-not-allowed"})
    void what_is_not_there_is_told_apart(String uri, int status, String code) {
        problem(get(uri, TestIdentity.token(AGENCY, "BOARD_CHAIR")), status, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"decision\":|malformed-json|",
            "{\"decision\":\"SIGN\"}|wrong-type|/decision",
            "{\"decision\":1}|wrong-type|/decision", "{}|invalid-request|/decision",
            "{\"decision\":null}|invalid-request|/decision",
            "{\"decision\":\"PROPOSE\",\"force\":true}|unknown-field|/force",
            "{\"decision\":\"REOPEN\",\"reason\":5}|wrong-type|/reason",
            "{\"decision\":\"REOPEN\"}|decision-reason|/reason",
            "{\"decision\":\"REOPEN\",\"reason\":\"         x         \"}|decision-reason|/reason",
            "{\"decision\":\"PROPOSE\",\"reason\":\"because it is time\"}|decision-reason|/reason"})
    void a_decision_that_cannot_be_read_is_refused_with_its_place(String body, String code, String pointer) {
        MvcTestResult refused = post(DECISIONS, chair(), "\"v0\"", key(), MediaType.APPLICATION_JSON, body);
        problem(refused, 400, code);
        if (pointer != null) {
            assertThat(refused).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
        }
        nothingWasDecided();
    }

    @Test
    void what_makes_a_request_safe_to_send_is_asked_for() {
        problem(post(DECISIONS, chair(), null, key(), MediaType.APPLICATION_JSON, GOOD), 428,
                "precondition-required");
        problem(post(DECISIONS, chair(), "\"other\"", key(), MediaType.APPLICATION_JSON, GOOD), 412, "stale-version");
        problem(post(DECISIONS, chair(), "\"v7\"", key(), MediaType.APPLICATION_JSON, GOOD), 412, "stale-version");
        problem(post(DECISIONS, chair(), "\"v0\"", null, MediaType.APPLICATION_JSON, GOOD), 400,
                "idempotency-key-missing");
        problem(post(DECISIONS, chair(), "\"v0\"", key(), MediaType.TEXT_PLAIN, GOOD), 415,
                "unsupported-media-type");
        problem(post(DECISIONS, chair(), "\"v0\"", key(), MediaType.APPLICATION_JSON,
                "{\"decision\":\"REOPEN\",\"reason\":\"" + "x".repeat(1_001) + "\"}"), 400, "invalid-request");
        problem(post(DECISIONS + "?now=true", chair(), "\"v0\"", key(), MediaType.APPLICATION_JSON, GOOD), 400,
                "unknown-parameter");
        nothingWasDecided();
    }

    @ParameterizedTest
    @CsvSource({"BOARD_MEMBER,PROPOSE,board-chair-needed", "PREVENT_LEAD,REOPEN,board-chair-needed",
            "AUDITOR,APPROVE,approver-needed", "SPOC,DECLINE,approver-needed",
            "SYSTEM_ADMIN,PROPOSE,board-role-needed", "REFERRER,APPROVE,board-role-needed"})
    void who_may_not_decide_is_told_why(String role, String decision, String reason) {
        MvcTestResult refused = post(DECISIONS, TestIdentity.token(AGENCY, role), "\"v0\"", key(),
                MediaType.APPLICATION_JSON, "{\"decision\":\"" + decision + "\"}");
        problem(refused, 403, "access-refused");
        assertThat(refused).bodyJson().extractingPath("$.errors[0].code").isEqualTo(reason);
        nothingWasDecided();
    }

    @Test
    void a_board_of_others_is_not_told_apart_from_none() {
        problem(post(DECISIONS, TestIdentity.token("another-council", "BOARD_CHAIR"), "\"v0\"", key(),
                MediaType.APPLICATION_JSON, GOOD), 404, "board-unknown");
    }

    @Test
    void a_key_is_good_for_one_request() {
        String board = newBoard() + "-keys";
        String agency = board + "-council";
        History history = history();
        register(history, board, agency, "Council");
        publish(history);
        String uri = "/v1/boards/" + board + "/quarters/2026-27-Q1/decisions";
        String chair = TestIdentity.token(agency, "BOARD_CHAIR");
        assertThat(post(uri, chair, "\"v0\"", "one", MediaType.APPLICATION_JSON, GOOD)).hasStatus(201)
                .hasHeader("ETag", "\"v1\"");
        problem(post(uri, chair, "\"v1\"", "one", MediaType.APPLICATION_JSON, GOOD), 422, "idempotency-key-reused");
    }

    private void nothingWasDecided() {
        MvcTestResult place = get(QUARTER_URI + "/sign-off", chair());
        assertThat(place).hasStatusOk().hasHeader("ETag", "\"v0\"");
        assertThat(place).bodyJson().extractingPath("$.decisions").asArray().isEmpty();
        assertThat(place).bodyJson().extractingPath("$.versions").asArray().isEmpty();
    }

    private static String chair() {
        return TestIdentity.token(AGENCY, "BOARD_CHAIR");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private MvcTestResult post(String uri, String token, String ifMatch, String key, MediaType type, String body) {
        var request = http.post().uri(uri).header("Authorization", "Bearer " + token).contentType(type).content(body);
        if (ifMatch != null) {
            request = request.header("If-Match", ifMatch);
        }
        return (key == null ? request : request.header("Idempotency-Key", key)).exchange();
    }

    private static void problem(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
        for (String leak : List.of("Exception", "select ", "org.springframework", "\tat ")) {
            assertThat(answer).bodyText().doesNotContain(leak);
        }
    }
}
