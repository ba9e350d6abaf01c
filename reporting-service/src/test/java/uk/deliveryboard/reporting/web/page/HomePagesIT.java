package uk.deliveryboard.reporting.web.page;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import uk.deliveryboard.reporting.ReportingTestBase;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** Today, 12 October 2026, returns of the second quarter are due in two days, and those of the first are closed. */
class HomePagesIT extends ReportingTestBase {

    private static final String BOARD = "home-board";
    private static final String POLICE = BOARD + "-police";
    private static boolean told;

    @BeforeEach
    void anAgencyThatHasSentItsPlanOnly() {
        if (!told) {
            History history = new History(Instant.parse("2026-08-05T09:00:00Z"));
            register(history, BOARD, POLICE, "Police of " + BOARD);
            action(history, POLICE, TODAY);
            publish(history);
            told = true;
        }
    }

    private Document home(String role) throws UnsupportedEncodingException {
        var answer = page("/", TestIdentity.token(POLICE, role));
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private static List<String> tasks(Document home) {
        return home.select(".govuk-task-list__item").eachText();
    }

    @Test
    void a_spoc_sees_what_the_agency_still_has_to_send() throws Exception {
        assertThat(tasks(home("SPOC"))).containsExactly(
                "Send your agency's head-count for Quarter 2, 2026 to 2027 Due by 14 October 2026",
                "Send your agency's training records for Quarter 2, 2026 to 2027 Due by 14 October 2026");
        assertThat(home("SPOC").select(".govuk-task-list__link").first().attr("href"))
                .isEqualTo("/boards/" + BOARD + "/quarters/2026-27-Q2/returns");
    }

    @Test
    void a_chair_sees_quarters_to_propose_and_a_second_person_those_to_approve() throws Exception {
        assertThat(tasks(home("BOARD_CHAIR"))).contains(
                "Propose the figures of Quarter 1, 2026 to 2027 Returns are closed",
                "Ask for the returns of Quarter 2, 2026 to 2027 2 not yet sent")
                .noneMatch(task -> task.startsWith("Propose the figures of Quarter 2"));
        assertThat(tasks(home("BOARD_MEMBER"))).isEmpty();
        assertThat(home("BOARD_MEMBER").text()).contains("Nothing needs you at present.");
        assertThat(http.post().uri("/v1/boards/" + BOARD + "/quarters/2026-27-Q1/decisions")
                .header("Authorization", TestIdentity.bearer(POLICE, "BOARD_CHAIR")).header("If-Match", "\"v0\"")
                .header("Idempotency-Key", UUID.randomUUID().toString()).contentType(MediaType.APPLICATION_JSON)
                .content("{\"decision\":\"PROPOSE\"}").exchange()).hasStatus(201);
        assertThat(tasks(home("BOARD_MEMBER"))).containsExactly(
                "Approve or decline the figures of Quarter 1, 2026 to 2027 Waits for a second person");
    }

    @Test
    void home_says_how_fresh_the_facts_are_and_nothing_to_those_who_see_no_board() throws Exception {
        assertThat(home("SPOC").select("#freshness dt").eachText()).containsExactly("Plans", "Referrals", "Training");
        assertThat(home("SYSTEM_ADMIN").select(".govuk-task-list, #freshness")).isEmpty();
    }
}
