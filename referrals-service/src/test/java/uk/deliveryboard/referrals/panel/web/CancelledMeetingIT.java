package uk.deliveryboard.referrals.panel.web;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.referrals.Bodies;
import uk.deliveryboard.referrals.ServiceTest;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** A meeting that is not to be: its cases and the checks made for it are with the next one. */
class CancelledMeetingIT extends ServiceTest {

    private String board;
    private String panel;

    @BeforeEach
    void aBoardOfItsOwn() {
        board = "board-" + UUID.randomUUID().toString().substring(0, 8);
        panel = "/v1/panels/" + board;
        agency(board + "-county", "LOCAL_AUTHORITY_COUNTY", board);
        agency(board + "-police", "POLICE_FORCE", board);
        agency(board + "-college", "FE_COLLEGE", board);
        assertThat(seat("\"v0\"", """
                {"seats": [{"seat": "CHAIR", "agency": "%1$s-county"}, {"seat": "POLICE", "agency": "%1$s-police"}]}"""
                .formatted(board))).hasStatus(200);
    }

    @Test
    void the_next_meeting_takes_over_the_cases_and_the_checks() {
        meeting("P-1", "2026-11-09");
        meeting("P-2", "2026-12-14");
        UUID listed = listedCase("P-1", "2026-11-09");
        checked("P-1", listed);

        assertThat(change(boardChair(), panel + "/meetings/P-1/cancellations", "\"v1\"", "")).hasStatus(200);

        assertThat(onAgenda("P-2").get("caseId").asString()).isEqualTo(listed.toString());
        assertThat(onAgenda("P-2").get("dueOn").asString()).isEqualTo("2026-12-14");
        assertThat(onAgenda("P-2").get("checksMissing").toString()).isEqualTo("[\"CHAIR\"]");
        assertThat(
                body(change(boardChair(), panel + "/meetings/P-1/cancellations", "\"v2\"", "")).get("code").asString())
                .isEqualTo("panel-meeting-over");
        assertThat(body(get(boardChair(), panel + "/meetings")).get("items").findValuesAsString("state"))
                .containsExactly("CANCELLED", "SCHEDULED");
    }

    @Test
    void without_a_next_meeting_the_cases_wait_for_the_one_that_is_fixed_be_it_earlier() {
        meeting("P-1", "2026-11-09");
        UUID listed = listedCase("P-1", "2026-11-09");
        checked("P-1", listed);
        assertThat(change(boardChair(), panel + "/meetings/P-1/cancellations", "\"v1\"", "")).hasStatus(200);

        meeting("P-2", "2026-11-02");

        assertThat(onAgenda("P-2").get("caseId").asString()).isEqualTo(listed.toString());
        assertThat(onAgenda("P-2").get("dueOn").asString()).isEqualTo("2026-11-02");
        assertThat(onAgenda("P-2").get("checksMissing").toString()).isEqualTo("[\"CHAIR\"]");
    }

    @Test
    void it_is_cancelled_on_the_version_that_was_read_and_stays_so() {
        meeting("P-1", "2026-11-09");
        assertThat(change(boardChair(), panel + "/meetings/P-1/cancellations", "\"v7\"", "")).hasStatus(412);
        assertThat(
                body(change(boardChair(), panel + "/meetings/P-1/cancellations", "\"v1\"", "")).get("state").asString())
                .isEqualTo("CANCELLED");
        assertThat(body(change(boardChair(), panel + "/meetings/P-1/moves", "\"v2\"", "{\"on\": \"2026-11-16\"}"))
                .get("code").asString()).isEqualTo("panel-meeting-over");
    }

    private UUID listedCase(String meeting, String on) {
        MvcTestResult submitted = submit(TestIdentity.bearer(board + "-college", "REFERRER"), Bodies.referral());
        assertThat(submitted).hasStatus(201);
        UUID id = UUID.fromString(body(submitted).get("id").asString());
        List<String> steps = Bodies.untilDiscussed().subList(0, 4);
        for (int step = 0; step < steps.size(); step++) {
            MvcTestResult result = move(boardChair(), id, "\"v" + (step + 1) + "\"",
                    steps.get(step).replace("northmere-", board + "-").replace("alderfen-", board + "-")
                            .replace("PANEL-2026-10", meeting)
                            .replace("\"meetingOn\": \"2026-10-12\"", "\"meetingOn\": \"" + on + "\""));
            assertThat(result).as(steps.get(step) + body(result)).hasStatus(200);
        }
        return id;
    }

    private void checked(String meeting, UUID listed) {
        assertThat(post(boardChair(), panel + "/meetings/" + meeting + "/checks", "{\"caseId\": \"" + listed
                + "\", \"seat\": \"POLICE\", \"result\": \"NOTHING_HELD\"}")).hasStatus(200);
    }

    private void meeting(String code, String on) {
        assertThat(post(boardChair(), panel + "/meetings", "{\"code\": \"" + code + "\", \"on\": \"" + on + "\"}"))
                .hasStatus(201);
    }

    private JsonNode onAgenda(String meeting) {
        return body(get(boardChair(), panel + "/meetings/" + meeting + "/agenda")).get("sections").get("NEW_CASES")
                .get(0);
    }

    private String boardChair() {
        return TestIdentity.bearer(board + "-county", "CHANNEL_CHAIR");
    }

    private MvcTestResult seat(String etag, String body) {
        return http.put().uri(panel + "/seats").header("Authorization", boardChair()).header("Idempotency-Key", key())
                .header("If-Match", etag).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }
}
