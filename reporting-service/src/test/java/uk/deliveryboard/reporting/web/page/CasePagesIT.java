package uk.deliveryboard.reporting.web.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.referrals.v1.CaseMoved;
import uk.deliveryboard.events.referrals.v1.ReferralReceived;
import uk.deliveryboard.events.referrals.v1.StageChanged;
import uk.deliveryboard.reporting.ReportingTestBase;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** Thirty referrals of the first quarter and how far they came in it; what came after its last day is not in it. */
class CasePagesIT extends ReportingTestBase {

    private static final String PAST = "2026-27-Q1";
    private static final String NEXT = "2026-27-Q2";
    private static final LocalDate IN_QUARTER = LocalDate.of(2026, 5, 5);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    private final String board = newBoard() + "-cases";
    private final String agency = board + "-council";
    private final History history = new History(Instant.parse("2026-05-01T09:00:00Z"));

    @BeforeEach
    void theReferralsOfAQuarter() {
        register(history, board, agency, "Council of " + board);
        received(6, "EDUCATION", "11-15");
        received(6, "POLICE", "16-17", "SCREENED_OUT_NOT_PREVENT");
        received(6, "EDUCATION", "11-15", "POLICE_TRIAGE", "CLOSED_NO_PREVENT_CONCERN");
        received(6, "POLICE", "11-15", "POLICE_TRIAGE", "LISTED_FOR_PANEL", "PANEL_DISCUSSED");
        received(6, "EDUCATION", "16-17", "POLICE_TRIAGE", "LISTED_FOR_PANEL", "PANEL_DISCUSSED", "CONSENT_PENDING",
                "ADOPTED");
        publish(history);
    }

    private void received(int number, String sector, String age, String... stages) {
        for (int each = 0; each < number; each++) {
            UUID referral = UUID.randomUUID();
            history.then(EventCatalogue.REFERRAL_RECEIVED, referral, new ReferralReceived(board, IN_QUARTER, sector,
                    age, "MALE", "ISLAMIST", "CONCERN_2025", "E12000006", null));
            String from = "RECEIVED";
            for (String to : stages) {
                moved(referral, from, to, LAST_DAY);
                from = to;
            }
            if (from.equals("PANEL_DISCUSSED")) {
                moved(referral, from, "NOT_ADOPTED", LAST_DAY.plusDays(1));
            }
        }
    }

    private void moved(UUID referral, String from, String to, LocalDate day) {
        if (List.of("PANEL_DISCUSSED", "CONSENT_PENDING", "ADOPTED", "NOT_ADOPTED").contains(to)) {
            history.then(EventCatalogue.CASE_MOVED, referral,
                    new CaseMoved(board, from, to, day, "LOCAL_AUTHORITY", 3));
        } else {
            history.then(EventCatalogue.STAGE_CHANGED, referral, new StageChanged(board, from, to, day, "POLICE", 3));
        }
    }

    private Document document(String quarter, String path, String role) throws Exception {
        var answer = page("/boards/" + board + "/quarters/" + quarter + path, TestIdentity.token(agency, role));
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private static List<String> row(Document page, String section, String name) {
        return page.select("#" + section + " .app-scroll tr:has(th:containsOwn(" + name + ")) td").eachText();
    }

    @Test
    void referrals_are_told_apart_and_followed_to_the_last_day_of_their_quarter() throws Exception {
        Document page = document(PAST, "/referrals", "BOARD_MEMBER");
        assertThat(page.select("h1").text()).contains("referrals", "Quarter 1, 2026 to 2027");
        assertThat(row(page, "referrals-section", "All sectors")).containsExactly("30");
        assertThat(row(page, "ages-section", "11 to 15")).containsExactly("18");
        assertThat(row(page, "ages-section", "16 to 17")).as("it would give away the bands with nobody")
                .containsExactly("[c]");
        assertThat(row(page, "ages-section", "All ages")).containsExactly("30");
        assertThat(page.select("#funnel-headline").text())
                .isEqualTo("12 of the 30 referrals received in this quarter came to a panel in it.");
        assertThat(row(page, "funnel-section", "Received")).containsExactly("30", "[z]", "[z]");
        assertThat(row(page, "funnel-section", "Assessed")).containsExactly("18", "60.0%", "60.0%");
        assertThat(row(page, "funnel-section", "Discussed at a panel")).containsExactly("12", "40.0%", "66.6%");
        assertThat(row(page, "outcomes-section", "All outcomes")).containsExactly("30");
        assertThat(page.select("#police-clock tbody tr")).hasSize(2);
        assertThat(page.select("#authority-clock tbody tr")).hasSize(5);
        assertThat(page.select("#quarter-pages [aria-current=page]").text()).isEqualTo("Referrals");
        assertThat(page.select("figure.app-chart").eachAttr("id")).containsExactly("referrals", "concerns", "ages",
                "genders", "funnel", "outcomes");
        assertThat(page.select("figure:not(:has(svg[role=img]))").eachAttr("id")).as("with nothing to draw")
                .containsExactly("concerns", "genders");
    }

    @Test
    void a_quarter_reads_alike_however_much_later_it_is_looked_at() throws Exception {
        assertThat(row(document(PAST, "/channel", "CHANNEL_CHAIR"), "caseload-section", "All cases"))
                .containsExactly("12");
        assertThat(row(document(NEXT, "/channel", "CHANNEL_CHAIR"), "caseload-section", "All cases"))
                .containsExactly("6");
        assertThat(row(document(NEXT, "/channel", "CHANNEL_CHAIR"), "caseload-section", "Support given"))
                .as("small numbers elsewhere cover this one").containsExactly("[c]");
        assertThat(document(NEXT, "/referrals", "SPOC").select("#funnel-headline").text())
                .contains("cannot be shown");
    }

    @Test
    void while_a_quarter_runs_its_referrals_are_told_in_fives_and_cases_not_at_all() throws Exception {
        History more = history();
        referrals(more, board, "EDUCATION", 13);
        publish(more);

        Document referrals = document(QUARTER, "/referrals", "SPOC");
        assertThat(row(referrals, "referrals-section", "All sectors")).containsExactly("10");
        assertThat(referrals.select("main tbody tr")).hasSize(1);
        assertThat(referrals.select("main").text()).contains("told apart from 8 January 2027");
        Document channel = document(QUARTER, "/channel", "SPOC");
        assertThat(channel.select("#untold").text()).contains("told apart from 8 January 2027");
        assertThat(channel.select("#untold a").attr("href")).endsWith("/quarters/" + NEXT + "/channel");
        assertThat(channel.select("main tbody tr").eachText()).noneMatch(row -> row.matches(".*(review|session).*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SYSTEM_ADMIN", "REFERRER", "PANEL_REP", "TRAINING_LEAD", "DPO"})
    void whoever_has_no_place_on_the_board_is_refused_both_pages(String role) {
        for (String path : List.of("/referrals", "/channel")) {
            assertThat(page("/boards/" + board + "/quarters/" + PAST + path, TestIdentity.token(agency, role)))
                    .hasStatus(403).hasContentTypeCompatibleWith(MediaType.TEXT_HTML).bodyText()
                    .doesNotContain("Who refers").contains("Board figures are for");
        }
    }

    @ParameterizedTest
    @CsvSource({"/boards/{b}/quarters/2026-27-Q1/referrals?agency=x,400",
            "/boards/{b}/quarters/2026-27-Q1/channel?x=1,400",
            "/boards/{b}/quarters/2099-00-Q1/referrals,404", "/boards/nowhere/quarters/2026-27-Q1/channel,404"})
    void what_is_not_there_is_a_page(String path, int status) {
        assertThat(page(path.replace("{b}", board), TestIdentity.token(agency, "SPOC"))).hasStatus(status)
                .hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
    }
}
