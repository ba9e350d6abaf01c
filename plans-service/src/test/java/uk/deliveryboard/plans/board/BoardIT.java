package uk.deliveryboard.plans.board;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.plans.PlansApi;
import uk.deliveryboard.plans.PlansServiceTestBase;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** The record of a board through the API, today being 22 November 2026. */
public class BoardIT extends PlansServiceTestBase {

    private static final String CTLP = """
            {"kind": "CTLP", "on": "2026-09-21", "location": "Police registry 2026/4", "heldBy": "CT policing",
             "marking": "OFFICIAL_SENSITIVE", "points": [{"ref": "R1"}, {"ref": "R2"}]}""";

    private final String board = newAgencyCode();
    private final String first = newAgencyCode();
    private final String second = newAgencyCode();

    private static String seat(String code, String agency) {
        return """
                {"code": "%s", "label": "Seat", "agency": "%s", "since": "2024-04-01"}""".formatted(code, agency);
    }

    private static String meeting(String day, String owner, String... presences) {
        String attendance = List.of(presences).stream()
                .map(each -> "{\"seat\": \"%s\", \"presence\": \"%s\"}".formatted((Object[]) each.split(" ")))
                .toList().toString();
        return """
                {"kind": "ORDINARY", "heldOn": "%s", "quorum": 1, "minuteRef": "Minutes 4/26", "attendance": %s,
                 "decisions": ["The pathway is agreed."],
                 "actions": [{"title": "Tell the schools", "agency": "%s", "due": "2026-12-01"}]}"""
                .formatted(day, attendance, owner);
    }

    /** Keeps one row of everything that the record of a board has. */
    public static void keepRecord(PlansApi api, String board, String agency) {
        api.register(agency, board);
        String lead = TestIdentity.token(agency, "PREVENT_LEAD");
        String path = "/v1/boards/" + board;
        assertThat(api.post(path + "/seats", lead, seat("police", agency))).hasStatus(201);
        assertThat(api.post(path + "/meetings", lead, meeting("2026-11-10", agency, "police PRESENT"))).hasStatus(201);
        assertThat(api.post(path + "/reviews", lead, "{\"kind\": \"MEMBERSHIP\", \"on\": \"2026-11-10\"}"))
                .hasStatus(201);
        assertThat(api.post(path + "/assessments", lead, CTLP)).hasStatus(201);
    }

    @BeforeEach
    void aBoardOfTwo() {
        api.register(first, board);
        api.register(second, board);
        assertThat(post("/seats", "BOARD_CHAIR", seat("police", first))).hasStatus(201);
        assertThat(post("/seats", "BOARD_CHAIR", seat("health", second))).hasStatus(201);
    }

    private MvcTestResult post(String below, String role, String body) {
        return api.post("/v1/boards/" + board + below, TestIdentity.token(first, role), body);
    }

    private MvcTestResult change(String path, String agency, String role, String body, String ifMatch) {
        return api.post(path, TestIdentity.token(agency, role), body, UUID.randomUUID().toString(), ifMatch);
    }

    private MvcTestResult read(String below) {
        return api.get("/v1/boards/" + board + below, TestIdentity.token(second, "BOARD_MEMBER"));
    }

    @Test
    void a_quarter_has_one_ordinary_meeting_whose_attendance_is_by_seat_and_can_be_corrected() {
        MvcTestResult held = post("/meetings", "PREVENT_LEAD",
                meeting("2026-11-10", second, "police PRESENT", "health APOLOGY"));
        assertThat(held).hasStatus(201);
        assertThat(PlansApi.<String>json(held, "$.quarter")).isEqualTo("2026-27-Q3");
        assertThat(PlansApi.<Boolean>json(held, "$.quorate")).isTrue();
        MvcTestResult again = post("/meetings", "PREVENT_LEAD",
                meeting("2026-10-01", second, "police PRESENT", "health DEPUTY"));
        assertThat(again).hasStatus(409).bodyJson().extractingPath("$.code").isEqualTo("meeting-in-quarter");
        assertThat(post("/meetings", "PREVENT_LEAD", meeting("2026-10-01", second, "police PRESENT", "health DEPUTY")
                .replace("ORDINARY", "EXTRAORDINARY"))).hasStatus(201);

        String correction = "{\"attendance\": [{\"seat\": \"health\", \"presence\": \"DEPUTY\"},"
                + " {\"seat\": \"police\", \"presence\": \"PRESENT\"}]}";
        String path = PlansApi.location(held) + "/attendance";
        String lead = TestIdentity.token(second, "PREVENT_LEAD");
        assertThat(api.put(path, lead, correction, "\"v1\"")).hasStatus(200);
        assertThat(api.put(path, lead, correction, "\"v1\"")).hasStatus(412);
        assertThat(api.put(path, lead, correction.replace("health", "fire"), "\"v2\"")).hasStatus(422);
        MvcTestResult stored = api.get(PlansApi.location(held), TestIdentity.token(first, "AUDITOR"));
        assertThat(PlansApi.<List<String>>json(stored, "$.attendance[*].presence")).containsExactly("DEPUTY",
                "PRESENT");
        assertThat(PlansApi.<List<String>>json(read("/meetings"), "$.items[*].heldOn")).containsExactly("2026-11-10",
                "2026-10-01");
        assertThat(database.eventTypesOf(board)).containsExactly("plans.meeting-held", "plans.meeting-held",
                "plans.meeting-held");
        assertThat(database.eventsOf(board).toString()).doesNotContain("pathway", "Minutes", "Tell the schools");
    }

    @Test
    void an_action_is_closed_by_its_owner_or_by_those_who_keep_the_record_and_once() {
        post("/meetings", "PREVENT_LEAD", meeting("2026-11-10", second, "police PRESENT", "health APOLOGY"));
        String id = PlansApi.json(read("/actions?open=true&agency=" + second), "$.items[0].id");
        String path = "/v1/boards/" + board + "/actions/" + id + "/closure";
        String done = "{\"result\": \"DONE\", \"on\": \"2026-11-20\", \"note\": \"They were told.\"}";
        assertThat(change(path, first, "SPOC", done, "\"v1\"")).hasStatus(403);
        assertThat(change(path, second, "SPOC", done.replace("2026-11-20", "2026-11-09"), "\"v1\"")).hasStatus(422);
        assertThat(change(path, second, "SPOC", done, "\"v1\"")).hasStatus(201);
        assertThat(change(path, second, "SPOC", done, "\"v1\"")).hasStatus(412);
        assertThat(change(path, first, "BOARD_CHAIR", done, "\"v2\"")).hasStatus(409).bodyJson()
                .extractingPath("$.code").isEqualTo("board-action-closed");
        assertThat(PlansApi.<List<?>>json(read("/actions?open=true"), "$.items")).isEmpty();
        assertThat(PlansApi.<List<String>>json(read("/actions?open=false"), "$.items[*].note"))
                .containsExactly("They were told.");
    }

    @Test
    void of_a_CTLP_the_pointer_is_kept_and_each_recommendation_becomes_an_owned_action_or_is_accepted() {
        assertThat(post("/assessments", "PREVENT_LEAD", CTLP.replace("\"R1\"", "\"R1\", \"text\": \"Secret\"")))
                .hasStatus(422).bodyJson().extractingPath("$.errors[0].code").isEqualTo("content-not-kept");
        MvcTestResult received = post("/assessments", "PREVENT_LEAD", CTLP);
        assertThat(received).hasStatus(201);
        String path = PlansApi.location(received) + "/points/";
        String action = "{\"action\": {\"title\": \"Brief the colleges\", \"agency\": \"%s\", \"due\": \"2027-01-31\"}}";
        assertThat(change(path + "R1/answer", first, "BOARD_CHAIR", action.formatted("elsewhere"), "\"v1\""))
                .hasStatus(422);
        assertThat(change(path + "R1/answer", first, "BOARD_CHAIR", action.formatted(second), "\"v1\""))
                .hasStatus(201);
        assertThat(change(path + "R1/answer", first, "BOARD_CHAIR", action.formatted(second), "\"v2\""))
                .hasStatus(409).bodyJson().extractingPath("$.code").isEqualTo("point-answered");
        assertThat(change(path + "R2/answer", first, "BOARD_CHAIR", "{\"accepted\": \"Covered by the county.\"}",
                "\"v1\"")).hasStatus(412);
        MvcTestResult all = change(path + "R2/answer", first, "BOARD_CHAIR",
                "{\"accepted\": \"Covered by the county.\"}", "\"v2\"");
        assertThat(PlansApi.<Integer>json(all, "$.open")).isZero();
        assertThat(PlansApi.<List<String>>json(all, "$.points[*].answer")).containsExactly("OWNED", "ACCEPTED");
        assertThat(PlansApi.<List<String>>json(read("/actions"), "$.items[*].origin.kind")).containsExactly("CTLP");
        assertThat(database.eventTypesOf(board)).containsExactly("plans.assessment-received", "plans.point-answered",
                "plans.point-answered");
        assertThat(database.eventsOf(board).toString()).doesNotContain("registry", "Brief", "Covered", "R1");
    }

    @Test
    void an_auditor_enters_an_audit_and_nothing_else_and_a_benchmark_asks_only_below_its_targets() {
        String audit = """
                {"kind": "AUDIT", "on": "2026-10-30", "auditor": "Internal audit",
                 "points": [{"ref": "1", "text": "Two seats have no deputy."}]}""";
        assertThat(post("/assessments", "AUDITOR", CTLP)).hasStatus(403);
        assertThat(post("/assessments", "AUDITOR", audit)).hasStatus(201);
        String items = List.of(1, 2, 3, 4, 5, 6, 7, 8).stream().map(
                item -> "{\"ref\": \"%d\", \"grade\": \"%s\", \"target\": \"MET\"}".formatted(item,
                        item < 3 ? "PARTIAL" : "MET"))
                .toList().toString();
        MvcTestResult benchmark = post("/assessments", "PREVENT_LEAD", """
                {"kind": "BENCHMARK", "on": "2026-11-01", "framework": "LA_TOOLKIT_2024", "scale": "MET_4",
                 "points": %s}""".formatted(items));
        assertThat(benchmark).hasStatus(201);
        assertThat(PlansApi.<Integer>json(benchmark, "$.open")).isEqualTo(2);
        assertThat(change(PlansApi.location(benchmark) + "/points/8/answer", first, "PREVENT_LEAD",
                "{\"accepted\": \"Fine\"}", "\"v1\"")).hasStatus(409).bodyJson().extractingPath("$.code")
                .isEqualTo("point-needs-no-answer");
        assertThat(PlansApi.<List<String>>json(read("/assessments?limit=1"), "$.items[*].kind"))
                .containsExactly("BENCHMARK");
    }

    @Test
    void a_seat_changes_hands_and_its_past_stays() {
        String end = "{\"lastDay\": \"2026-11-10\"}";
        String path = "/v1/boards/" + board + "/seats/health/end";
        assertThat(post("/seats", "PREVENT_LEAD", seat("health", first))).hasStatus(409);
        assertThat(change(path, first, "PREVENT_LEAD", end, "\"v1\"")).hasStatus(201);
        assertThat(post("/seats", "PREVENT_LEAD", seat("health", first).replace("2024-04-01", "2026-11-10")))
                .hasStatus(422);
        assertThat(post("/seats", "PREVENT_LEAD", seat("health", first).replace("2024-04-01", "2026-11-11")))
                .hasStatus(201);
        assertThat(PlansApi.<List<Map<String, String>>>json(read("/seats"), "$.items[?(@.code == 'health')]"))
                .extracting(seat -> seat.get("agency")).containsExactly(second, first);
    }

    @Test
    void yearly_reviews_are_due_again_after_twelve_months() {
        String review = "{\"kind\": \"TERMS_OF_REFERENCE\", \"on\": \"2026-02-28\", \"changes\": \"Quorum is five.\"}";
        assertThat(post("/reviews", "BOARD_CHAIR", review)).hasStatus(201).bodyJson().extractingPath("$.nextDue")
                .isEqualTo("2027-02-28");
        assertThat(post("/reviews", "BOARD_CHAIR", review)).hasStatus(409);
        assertThat(post("/reviews", "BOARD_CHAIR", review.replace("2026-02-28", "2026-11-23"))).hasStatus(422);
        assertThat(database.eventsOf(board)).singleElement()
                .satisfies(event -> assertThat(event.data()).contains("2027-02-28").doesNotContain("Quorum"));
    }

    @ParameterizedTest
    @CsvSource({"seats", "meetings", "actions", "reviews", "assessments"})
    void a_board_of_others_is_as_if_it_were_not_there(String part) {
        String stranger = newAgencyCode();
        api.register(stranger, newAgencyCode());
        assertThat(api.get("/v1/boards/" + board + "/" + part, TestIdentity.token(stranger, "BOARD_CHAIR")))
                .hasStatus(404);
        assertThat(api.get("/v1/boards/" + board + "/" + part, TestIdentity.token(first, "REFERRER")))
                .hasStatus(403);
        assertThat(read("/" + part)).hasStatus(200);
    }
}
