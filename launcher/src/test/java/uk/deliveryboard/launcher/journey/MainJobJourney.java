package uk.deliveryboard.launcher.journey;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.launcher.journey.Requests.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The main job, as its users would tell it: three agencies work, and the board sees it. */
class MainJobJourney {

    private static final String BOARD = "/boards/northmere/quarters/2026-27-Q3";
    private static final String POLICE_SPOC = "api.spoc.northmere-police";
    private static final String LMS = "lms.northmere-county";
    /** Between the last post and the figure on the page. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private static RunningPlatform running;
    private static Requests requests;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        running = RunningPlatform.start();
        requests = new Requests(running.platform.identity());
        browser = new Browser();
        Map<String, String> agencies = new LinkedHashMap<>();
        agencies.put("northmere-police", "POLICE_FORCE");
        agencies.put("northmere-county", "LOCAL_AUTHORITY_COUNTY");
        agencies.put("alderfen-district", "DISTRICT");
        agencies.put("alderfen-college", "FE_COLLEGE");
        agencies.forEach((code, type) -> created("api.admin", "/v1/agencies", Map.of("code", code, "name",
                "Agency " + code, "type", type, "specifiedAuthority", true, "boards", List.of("northmere"),
                "activeFrom", "2015-07-01")));
        created("api.training-lead", "/v1/courses", Map.of("code", "WRAP", "title", "Workshop to Raise Awareness",
                "family", "WRAP", "modality", "FACE_TO_FACE", "validityMonths", 36, "countsTowardsWrapTarget", true));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(requests.post(LMS, "/v1/staff:batch",
                Map.of("rows", IntStream.rangeClosed(0, 999).mapToObj(i -> Map.of("staffRef", "C-" + i, "relevant",
                        true, "joinedOn", "2020-01-01")).toList()))
                .status()).isEqualTo(200));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (running != null) {
            running.close();
        }
    }

    private static Answer created(String client, String path, Object body) {
        Answer answer = requests.post(client, path, body);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(201);
        return answer;
    }

    @Test
    void what_three_agencies_do_is_on_the_board_members_page_within_two_seconds() {
        Page page = browser.signedIn(running.gateway + BOARD, personOf("board-member"), 1280);
        assertThat(page.title()).contains("Quarter 3");
        assertThat(page.locator("#as-at").textContent()).contains("12 October 2026");
        assertThat(page.locator("#coverage table").first().textContent()).contains("0%");
        assertThat(Browser.accessibilityViolations(page)).isEmpty();

        aSpocReportsProgressAndSeesOnlyTheOwnPlan();
        anLmsPostsOneCompletionAndABatchAndAgain();
        aReferrerRefersAndAPanelChairDecides();

        await().atMost(SOON).pollInterval(Duration.ofMillis(100)).untilAsserted(() -> {
            JsonNode board = requests.get("api.board-member", "/v1" + BOARD).json();
            assertThat(onSchedule(board)).isOne();
            assertThat(trained(board)).isEqualTo(900);
            assertThat(board.path("referrals").path("total").path("value").asLong())
                    .as("six, counted in fives while the quarter runs").isEqualTo(5);
        });
        page.reload();
        assertThat(page.locator("#coverage").textContent()).contains("90%");
        assertThat(page.locator("#actions").textContent()).contains("On schedule");
        assertThat(page.locator("#referrals").textContent()).contains("At least 5");
        theSameFiguresAreInJsonAndCsv(page);
        assertThat(Browser.accessibilityViolations(page)).isEmpty();
        Browser.picture(page, "board-1280");
        page.setViewportSize(320, 900);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        assertThat(Browser.accessibilityViolations(page)).isEmpty();
        Browser.picture(page, "board-320");
    }

    private static String personOf(String username) {
        return running.platform.identity().realm().people().stream()
                .filter(person -> person.username().equals(username)).findFirst().orElseThrow().name();
    }

    private void aSpocReportsProgressAndSeesOnlyTheOwnPlan() {
        String plan = created(POLICE_SPOC, "/v1/plans", Map.of("title", "Police delivery plan", "type", "ORGANISATION",
                "periodFrom", "2026-04-01", "periodTo", "2027-03-31")).json().get("id").asString();
        created(POLICE_SPOC, "/v1/plans/" + plan + "/actions",
                Map.of("taskCode", "3c", "title", "Train all new starters",
                        "dutyCode", "TRAIN_STAFF", "timescale",
                        Map.of("plannedStart", "2026-09-01", "due", "2026-12-31"),
                        "primaryOwner", Map.of("kind", "JOB_ROLE", "label", "Training lead")));
        Page spoc = browser.signedIn(running.gateway + BOARD, personOf("spoc.northmere-police"), 1280);
        assertThat(spoc.request().get(running.gateway + "/v1/plans/" + plan).status()).as("with the session").isEqualTo(
                200);

        String action = "/v1/plans/" + plan + "/actions/3c";
        Answer read = requests.get(POLICE_SPOC, action);
        Map<String, Object> report = Map.of("note", "Two of three groups are trained.", "confidence", "CONFIRMED",
                "startedOn", "2026-09-02", "forecast", "2026-12-20");
        assertThat(requests.post(POLICE_SPOC, action + "/progress", report).code()).isEqualTo("precondition-required");
        Answer reported = requests.post(POLICE_SPOC, action + "/progress", report, "progress-0001", read.etag());
        assertThat(reported.status()).as(reported.text()).isEqualTo(201);
        assertThat(requests.post(POLICE_SPOC, action + "/progress", report, "progress-0001", read.etag()).text())
                .isEqualTo(reported.text());
        assertThat(requests.post(POLICE_SPOC, action + "/progress", report, "progress-0002", read.etag()).code())
                .isEqualTo("stale-version");

        String stranger = "api.spoc.alderfen-college";
        assertThat(requests.get(stranger, "/v1/plans/" + plan).status()).isEqualTo(404);
        Answer refused = requests.post(stranger, action + "/progress", report, "progress-0003", read.etag());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("plan-not-of-your-agency");
    }

    private void anLmsPostsOneCompletionAndABatchAndAgain() {
        Map<String, Object> one = completion(0);
        assertThat(requests.post(LMS, "/v1/training/completions", one).status()).isEqualTo(201);
        Answer again = requests.post(LMS, "/v1/training/completions", one);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("outcome").asString()).isEqualTo("DUPLICATE");

        Map<String, Object> batch = Map.of("rows",
                IntStream.range(0, 1000).mapToObj(i -> completion(i % 900)).toList());
        Answer first = requests.post(LMS, "/v1/training/completions:batch", batch);
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(outcomes(first, "RECORDED")).isEqualTo(899);
        assertThat(outcomes(first, "DUPLICATE")).isEqualTo(101);
        assertThat(outcomes(requests.post(LMS, "/v1/training/completions:batch", batch), "DUPLICATE"))
                .isEqualTo(1000);
    }

    private static Map<String, Object> completion(int person) {
        return Map.of("staffRef", "C-" + person, "courseCode", "WRAP", "completedOn", "2026-10-10", "result",
                "COMPLETED", "source", "MANUAL");
    }

    private static long outcomes(Answer batch, String outcome) {
        return batch.text().split("\"outcome\":\"" + outcome + "\"", -1).length - 1;
    }

    private void aReferrerRefersAndAPanelChairDecides() {
        Map<String, Object> referral = Map.of("receivedVia", "ONLINE_FORM", "sector", "EDUCATION", "ageBand", "16-17",
                "gender", "UNSPECIFIED", "concern", Map.of("code", "OTHER", "taxonomy", "CONCERN_2025"), "region",
                "E12000006", "referrerAskedToStayInformed", true, "individualAware", "UNKNOWN",
                "consultedSafeguardingLead", true);
        for (int i = 0; i < 5; i++) {
            created("api.referrer", "/v1/referrals", referral);
        }
        Answer current = created("api.referrer", "/v1/referrals", referral);
        String moves = "/v1/referrals/" + current.json().get("id").asString() + "/transitions";
        Map<String, Object> decision = Map.of("method", "UNANIMOUS", "inFavour", 6, "against", 0);
        List<Map<String, Object>> pathway = List.of(
                Map.of("to", "POLICE_TRIAGE", "policeForce", "northmere-police", "deconflictionRequestedOn",
                        "2026-10-12"),
                Map.of("to", "INFORMATION_GATHERING", "requests", List.of(Map.of("agency", "northmere-county"))),
                Map.of("to", "SECTION36_DECISION", "assessedBy", "northmere-police", "groundsMet", true,
                        "reasonableGrounds", "The returns of the partners agree."),
                Map.of("to", "LISTED_FOR_PANEL", "meeting", "PANEL-2026-10", "meetingOn", "2026-10-12"),
                Map.of("to", "PANEL_DISCUSSED", "meeting", "PANEL-2026-10", "forceOfResidence", "northmere-police",
                        "attendance", List.of(Map.of("seat", "CHAIR", "agency", "northmere-county"),
                                Map.of("seat", "POLICE", "agency", "northmere-police"))));
        for (Map<String, Object> move : pathway) {
            current = requests.post("api.channel-chair", moves, move, "move-" + move.get("to"), current.etag());
            assertThat(current.status()).as(move.get("to") + ": " + current.text()).isIn(200, 201);
        }
        Answer unbacked = requests.post("api.channel-chair", moves, Map.of("to", "NOT_ADOPTED", "decision", decision),
                "unbacked-1", current.etag());
        assertThat(unbacked.status()).isEqualTo(422);
        assertThat(unbacked.text()).contains("R-7");
        current = requests.post("api.channel-chair", moves, Map.of("to", "NOT_ADOPTED", "decision", decision, "onward",
                Map.of("choice", "NOT_NEEDED", "reason", "Support is in place already.")), "decided-1",
                current.etag());
        assertThat(current.status()).as(current.text()).isIn(200, 201);
    }

    private static long onSchedule(JsonNode board) {
        for (JsonNode status : board.path("actions").path("byStatus")) {
            if (status.path("status").asString().equals("ON_SCHEDULE")) {
                return status.path("numerator").asLong();
            }
        }
        return -1;
    }

    private static long trained(JsonNode board) {
        return board.path("coverage").path("partnership").path("numerator").asLong();
    }

    private void theSameFiguresAreInJsonAndCsv(Page page) {
        Answer csv = requests.get("api.board-member", "/v1" + BOARD + "/figures.csv");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.text()).contains("northmere-county").contains("900").contains("counted in fives");
        JsonNode board = requests.get("api.board-member", "/v1" + BOARD).json();
        for (String section : List.of("actions", "coverage", "referrals")) {
            String headline = board.path(section).path("headline").asString();
            assertThat(headline).isNotBlank();
            assertThat(page.locator("#" + section + "-headline").textContent()).isEqualTo(headline);
        }
    }
}
