package uk.deliveryboard.reporting.web.page;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.training.v1.CompletionRecorded;
import uk.deliveryboard.reporting.ReportingTestBase;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

class DetailPagesIT extends ReportingTestBase {

    private static final String BOARD = "detail-board";
    private static final String POLICE = BOARD + "-police";
    private static final String QUARTER_PAGE = "/boards/" + BOARD + "/quarters/" + QUARTER;
    private static boolean told;

    @BeforeEach
    void anAgencyThatIsLateAndOneThatIsSilent() {
        if (told) {
            return;
        }
        History history = history();
        register(history, BOARD, POLICE, "Police of " + BOARD);
        register(history, BOARD, BOARD + "-silent", "Silent of " + BOARD);
        overdue(history, 1);
        overdue(history, 30);
        overdue(history, 31);
        overdue(history, 90);
        overdue(history, 91);
        UUID done = overdue(history, 200);
        status(history, done, POLICE, "COMPLETED", TODAY);
        History early = new History(Instant.parse("2026-08-01T09:00:00Z"));
        UUID still = action(early, POLICE, TODAY.plusDays(10));
        status(early, still, POLICE, "BEHIND_OR_NOT_HAPPENING", LocalDate.of(2026, 9, 1));
        UUID moved = action(early, POLICE, TODAY.plusDays(10));
        status(early, moved, POLICE, "BEHIND_OR_NOT_HAPPENING", LocalDate.of(2026, 9, 1));
        status(early, moved, POLICE, "ON_SCHEDULE", LocalDate.of(2026, 10, 1));
        for (int person = 0; person < 10; person++) {
            trained(history, staff(history, POLICE), person);
        }
        publish(early);
        publish(history);
        told = true;
    }

    private static UUID overdue(History history, int days) {
        UUID action = action(history, POLICE, TODAY.minusDays(days));
        status(history, action, POLICE, "HAPPENING_BEHIND_SCHEDULE", TODAY);
        return action;
    }

    /** Nine are trained, two of them for ten more days; one was trained once. */
    private static void trained(History history, UUID person, int number) {
        LocalDate until = number == 9
                ? LocalDate.of(2026, 8, 31)
                : number < 2 ? TODAY.plusDays(10) : LocalDate.of(2028, 1, 31);
        history.then(EventCatalogue.COMPLETION_RECORDED, person, new CompletionRecorded(UUID.randomUUID(), POLICE,
                "WRAP", true, LocalDate.of(2024, 2, 1), until, "SYSTEM"));
    }

    private Document document(String path) throws UnsupportedEncodingException {
        var answer = page(QUARTER_PAGE + path, TestIdentity.token(POLICE, "SPOC"));
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    @Test
    void plans_show_how_long_actions_are_overdue_where_they_moved_and_what_does_not_happen() throws Exception {
        Document page = document("/plans");
        assertThat(page.select("#ageing-headline").text())
                .isEqualTo("5 actions are overdue: 2 by up to 30 days, 2 by 31 to 90 days and 1 by more than 90 days.");
        assertThat(page.select("#ageing-section .app-scroll tr:contains(Police) td").eachText()).containsExactly("2",
                "2", "1", "5");
        assertThat(page.select("#ageing-section .app-scroll tr:contains(Silent) td").eachText())
                .containsOnly("[x]");
        assertThat(page.select("#movement tbody tr:contains(Behind schedule or not happening) td").eachText())
                .containsExactly("0", "1", "0", "1", "0", "0");
        assertThat(page.select("#still tbody td").eachText()).containsExactly("1");
        assertThat(page.select("#by-agency p").text()).contains("1 agency has not reported any plan action: Silent");
    }

    @Test
    void training_shows_what_ends_and_when_the_target_is_missed() throws Exception {
        Document page = document("/training");
        assertThat(page.select("#outlook > p").first().text()).isEqualTo("Police of " + BOARD
                + " drops below 90% on 23 October 2026 unless 2 people renew.");
        assertThat(page.select("#outlook tbody tr").eachText())
                .containsExactly("Police of " + BOARD + " 9 2 1 0 Below the target from 23 October 2026");
        assertThat(page.select("#by-agency .app-scroll table tr:contains(Police) td").eachText()).contains("90.0%");
    }

    /** Completed in February 2024, ten of them, and seen from October 2026: every month since is there, with a reason. */
    @Test
    void completions_are_told_by_whole_months_with_what_is_unusual_in_words() throws Exception {
        Document page = document("/training");
        assertThat(page.select("#completions-chart-headline").text())
                .isEqualTo("0 courses were completed in September 2026: no significant change.");
        assertThat(page.select("#completions tbody tr")).hasSize(24);
        assertThat(page.select("#completions svg desc").text()).startsWith("Control chart of courses completed");
        assertThat(document("/training?tables=open").select("#completions-chart-headline")).hasSize(1);
    }

    @Test
    void a_quarter_in_which_nothing_was_reported_says_what_to_do() throws Exception {
        var answer = page("/boards/" + BOARD + "/quarters/2014-15-Q1/training", TestIdentity.token(POLICE, "SPOC"));
        assertThat(answer).hasStatusOk().bodyText().contains("No agency has reported relevant staff yet.",
                "Training leads send head-counts");
    }

    @ParameterizedTest
    @CsvSource({"/plans?agency=x,400", "/training?agency=x,400", "/plan,404"})
    void what_is_not_there_is_a_page(String path, int status) {
        assertThat(page(QUARTER_PAGE + path, TestIdentity.token(POLICE, "SPOC"))).hasStatus(status)
                .hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
    }

    @ParameterizedTest
    @CsvSource({"/plans", "/training"})
    void other_boards_do_not_see_it(String path) {
        assertThat(page(QUARTER_PAGE + path, TestIdentity.token("elsewhere-police", "BOARD_CHAIR"))).hasStatus(404);
    }
}
