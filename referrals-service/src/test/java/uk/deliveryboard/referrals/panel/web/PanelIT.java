package uk.deliveryboard.referrals.panel.web;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.referrals.Bodies;
import uk.deliveryboard.referrals.Ledger;
import uk.deliveryboard.referrals.ServiceTest;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** A panel of a board of its own, so that its agenda holds what each test put there. */
class PanelIT extends ServiceTest {

    private static final String SEATS = """
            {"seats": [{"seat": "CHAIR", "agency": "%1$s-county"},
                       {"seat": "POLICE", "agency": "%1$s-police", "deputyAgency": "%1$s-county"}]}""";
    private static final String MINUTES = """
            {"attendance": [{"seat": "CHAIR", "agency": "%1$s-county", "presence": "PRESENT"},
                            {"seat": "POLICE", "agency": "%1$s-police", "presence": "%2$s"}]}""";

    @Value("${spring.datasource.url}")
    String url;

    private String board;
    private String panel;

    @BeforeEach
    void aBoardOfItsOwn() {
        board = "board-" + UUID.randomUUID().toString().substring(0, 8);
        panel = "/v1/panels/" + board;
        agency(board + "-county", "LOCAL_AUTHORITY_COUNTY", board);
        agency(board + "-police", "POLICE_FORCE", board);
        agency(board + "-college", "FE_COLLEGE", board);
        assertThat(put(panel + "/seats", "\"v0\"", SEATS.formatted(board))).hasStatus(200);
    }

    @Test
    void the_agenda_builds_itself_and_minutes_say_which_checks_were_not_made() {
        UUID listed = listedCase("P-1", "2026-10-12");
        meeting("P-1", "2026-10-12");
        JsonNode item = agenda("P-1").get("sections").get("NEW_CASES").get(0);
        assertThat(item.get("caseId").asString()).isEqualTo(listed.toString());
        assertThat(item.get("checksMissing").toString()).isEqualTo("[\"CHAIR\",\"POLICE\"]");

        assertThat(post(boardChair(), panel + "/meetings/P-1/checks", check(listed, "POLICE"))).hasStatus(200);
        assertThat(agenda("P-1").get("sections").get("NEW_CASES").get(0).get("checksMissing").toString())
                .isEqualTo("[\"CHAIR\"]");
        MvcTestResult held = change(boardChair(), panel + "/meetings/P-1/minutes", "\"v1\"",
                MINUTES.formatted(board, "DEPUTY"));

        assertThat(held).as(body(held).toString()).hasStatus(200);
        assertThat(body(held).get("checksDue").asInt()).isEqualTo(2);
        assertThat(body(held).get("checksDone").asInt()).isEqualTo(1);
        assertThat(code(change(boardChair(), panel + "/meetings/P-1/minutes", "\"v2\"",
                MINUTES.formatted(board, "PRESENT")))).isEqualTo("panel-meeting-over");
    }

    @Test
    void a_meeting_without_the_police_is_none_and_nothing_is_written() {
        meeting("P-2", "2026-10-12");
        List<Long> before = Ledger.rows(url);

        MvcTestResult refused = change(boardChair(), panel + "/meetings/P-2/minutes", "\"v1\"",
                MINUTES.formatted(board, "APOLOGIES"));

        assertThat(refused).hasStatus(422);
        assertThat(body(refused).get("errors").findValuesAsString("code")).containsExactly("R-8");
        assertThat(Ledger.rows(url)).isEqualTo(before);
    }

    @Test
    void nothing_is_lost_when_a_meeting_moves_earlier_or_later() {
        UUID listed = listedCase("P-3", "2026-11-09");
        meeting("P-3", "2026-11-09");

        MvcTestResult later = change(boardChair(), panel + "/meetings/P-3/moves", "\"v1\"", "{\"on\": \"2026-12-07\"}");
        assertThat(later).as(body(later).toString()).hasStatus(200);
        assertThat(onAgenda("P-3", listed)).isEqualTo("2026-12-07");
        assertThat(change(boardChair(), panel + "/meetings/P-3/moves", "\"v2\"", "{\"on\": \"2026-10-12\"}"))
                .hasStatus(200);

        assertThat(onAgenda("P-3", listed)).isEqualTo("2026-10-12");
        MvcTestResult discussed = move(boardChair(), listed, "\"v7\"", Bodies.toDiscussed()
                .replace("PANEL-2026-10", "P-3").replace("northmere-", board + "-"));
        assertThat(discussed).as(body(discussed).toString()).hasStatus(200);
        meeting("P-4", "2027-01-11");
        assertThat(agenda("P-4").get("sections").get("NEW_CASES").findValuesAsString("kind"))
                .containsExactly("DECISION");
    }

    @Test
    void an_agency_is_asked_without_being_told_of_the_case_and_alone_answers() {
        UUID listed = listedCase("P-5", "2026-10-12");
        MvcTestResult asked = post(boardChair(), panel + "/actions", """
                {"agency": "%s-college", "task": "PROVIDE_REPORT", "dueOn": "2026-10-12", "caseId": "%s"}"""
                .formatted(board, listed));
        assertThat(asked).as(body(asked).toString()).hasStatus(201);
        String spoc = TestIdentity.bearer(board + "-college", "SPOC");

        JsonNode seen = body(get(spoc, panel + "/actions"));

        assertThat(seen.get("items").findValuesAsString("task")).containsExactly("PROVIDE_REPORT");
        assertThat(seen.toString()).doesNotContain(listed.toString(), "PRV-", "case");
        assertThat(body(get(TestIdentity.bearer(board + "-police", "SPOC"), panel + "/actions")).get("items"))
                .isEmpty();
        String answer = panel + "/actions/" + body(asked).get("id").asString() + "/answers";
        assertThat(change(boardChair(), answer, "\"v1\"", "{\"answer\": \"DONE\"}")).hasStatus(404);
        meeting("P-5", "2026-10-12");
        assertThat(agenda("P-5").get("actions")).hasSize(1);
        assertThat(change(spoc, answer, "\"v1\"", "{\"answer\": \"DONE\"}")).hasStatus(200);
        assertThat(agenda("P-5").get("actions")).isEmpty();
        assertThat(code(change(spoc, answer, "\"v2\"", "{\"answer\": \"NOT_POSSIBLE\"}")))
                .isEqualTo("panel-action-answered");
    }

    @Test
    void an_agency_of_another_board_is_asked_for_nothing() {
        agency(board + "-elsewhere", "FE_COLLEGE", board + "-other");

        MvcTestResult refused = post(boardChair(), panel + "/actions", """
                {"agency": "%s-elsewhere", "task": "PROVIDE_REPORT", "dueOn": "2026-10-12"}""".formatted(board));

        assertThat(refused).hasStatus(422);
        assertThat(body(refused).get("errors").findValuesAsString("code")).containsExactly("R-10");
        assertThat(body(get(boardChair(), panel + "/actions")).get("items")).isEmpty();
    }

    @Test
    void reading_an_agenda_is_in_the_log_of_each_case_on_it() {
        UUID listed = listedCase("P-6", "2026-10-12");
        meeting("P-6", "2026-10-12");
        agenda("P-6");

        assertThat(body(get(TestIdentity.bearer(board + "-county", "DPO"),
                "/v1/audit/subjects/" + listed + "/access")).toString()).contains("\"resource\":\"AGENDA\"");
    }

    @Test
    void who_sits_on_the_panel_changes_on_the_version_that_was_read() {
        MvcTestResult none = put(panel + "/seats", "\"v1\"", """
                {"seats": [{"seat": "CHAIR", "agency": "%s-police"}]}""".formatted(board));
        assertThat(body(none).get("errors").findValuesAsString("pointer")).containsExactly("/seats", "/seats");
        assertThat(put(panel + "/seats", "\"v0\"", SEATS.formatted(board))).hasStatus(412);
        assertThat(put(panel + "/seats", "\"v1\"", SEATS.formatted(board))).hasStatus(200);
        assertThat(body(get(boardChair(), panel + "/seats")).get("seats").findValuesAsString("seat"))
                .containsExactly("CHAIR", "POLICE");
        assertThat(body(get(chair(), panel + "/seats")).get("seats")).as("of another board").isEmpty();
    }

    private UUID listedCase(String meeting, String on) {
        MvcTestResult submitted = submit(TestIdentity.bearer(board + "-college", "REFERRER"), Bodies.referral());
        assertThat(submitted).hasStatus(201);
        UUID id = UUID.fromString(body(submitted).get("id").asString());
        int version = 1;
        for (String step : Bodies.untilDiscussed().subList(0, 4)) {
            MvcTestResult result = move(boardChair(), id, "\"v" + version++ + "\"",
                    step.replace("northmere-", board + "-").replace("alderfen-", board + "-")
                            .replace("PANEL-2026-10", meeting)
                            .replace("\"meetingOn\": \"2026-10-12\"", "\"meetingOn\": \"" + on + "\""));
            assertThat(result).as(step + body(result)).hasStatus(200);
        }
        return id;
    }

    private void meeting(String code, String on) {
        MvcTestResult result = post(boardChair(), panel + "/meetings",
                "{\"code\": \"" + code + "\", \"on\": \"" + on + "\"}");
        assertThat(result).as(body(result).toString()).hasStatus(201);
    }

    private JsonNode agenda(String meeting) {
        MvcTestResult result = get(boardChair(), panel + "/meetings/" + meeting + "/agenda");
        assertThat(result).hasStatus(200);
        return body(result);
    }

    private String onAgenda(String meeting, UUID id) {
        JsonNode item = agenda(meeting).get("sections").get("NEW_CASES").get(0);
        assertThat(item.get("caseId").asString()).isEqualTo(id.toString());
        return item.get("dueOn").asString();
    }

    private String boardChair() {
        return TestIdentity.bearer(board + "-county", "CHANNEL_CHAIR");
    }

    private static String check(UUID id, String seat) {
        return "{\"caseId\": \"" + id + "\", \"seat\": \"" + seat + "\", \"result\": \"NOTHING_HELD\"}";
    }

    private String code(MvcTestResult result) {
        return body(result).path("code").asString("");
    }

    private MvcTestResult put(String uri, String etag, String body) {
        return http.put().uri(uri).header("Authorization", boardChair()).header("Idempotency-Key", key())
                .header("If-Match", etag).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }
}
