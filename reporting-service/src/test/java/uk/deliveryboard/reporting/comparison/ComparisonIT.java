package uk.deliveryboard.reporting.comparison;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.reporting.ReportingTestBase;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

class ComparisonIT extends ReportingTestBase {

    private static final String BOARD = "years-board";
    private static final String POLICE = BOARD + "-police";
    private static boolean told;

    /** Education is large in every quarter, health in none but the second. */
    @BeforeEach
    void aYearOfReferrals() {
        if (!told) {
            History history = history();
            register(history, BOARD, POLICE, "Police of " + BOARD);
            for (int month : new int[]{4, 7, 10}) {
                LocalDate day = LocalDate.of(2026, month, 5);
                referrals(history, BOARD, "EDUCATION", 10 + month, day);
                referrals(history, BOARD, "HEALTH", month == 7 ? 9 : 2, day);
                referrals(history, BOARD, "POLICE", 20, day);
                referrals(history, BOARD, "COMMUNITY", 7, day);
            }
            staff(history, POLICE, 10, 9);
            publish(history);
            told = true;
        }
    }

    private MvcTestResult json(String uri, String role) {
        return get(uri, TestIdentity.token(POLICE, role));
    }

    private JsonNode node(String uri) throws UnsupportedEncodingException {
        var answer = json(uri, "BOARD_MEMBER");
        assertThat(answer).hasStatusOk();
        return JsonMapper.builder().build().readTree(answer.getResponse().getContentAsString());
    }

    private Document document(String uri) throws UnsupportedEncodingException {
        var answer = page(uri, TestIdentity.token(POLICE, "BOARD_MEMBER"));
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private static JsonNode line(JsonNode scorecard, String label) {
        return scorecard.at("/lines").valueStream().filter(line -> line.at("/label").asString().equals(label))
                .findFirst().orElseThrow();
    }

    @Test
    void a_year_shows_each_quarter_as_its_own_page_does_and_adds_up_only_what_is_shown() throws Exception {
        JsonNode year = node("/v1/boards/" + BOARD + "/quarters/" + QUARTER + "/year");
        assertThat(year.at("/quarters").valueStream().map(quarter -> quarter.at("/status").asString()))
                .containsExactly("PROVISIONAL", "PROVISIONAL", "PROVISIONAL", "NOT_BEGUN");
        for (int number = 1; number <= 3; number++) {
            JsonNode own = node("/v1/boards/" + BOARD + "/quarters/2026-27-Q" + number);
            for (JsonNode sector : own.at("/referrals/bySector")) {
                JsonNode value = line(year, "Referrals, " + sector.at("/label").asString().toLowerCase(
                        Locale.UK)).at("/values/" + (number - 1));
                assertThat(value.at("/value").asString("") + value.at("/symbol").asString(""))
                        .isEqualTo(sector.at("/count/value").asString("") + sector.at("/count/symbol").asString(""));
            }
        }
        assertThat(line(year, "Referrals, education").at("/toDate/value").asLong())
                .as("without the quarter that runs").isEqualTo(14 + 17);
        assertThat(line(year, "Referrals, health").at("/toDate/symbol").asString()).isEqualTo("[c]");
        assertThat(line(year, "Relevant staff with valid training").at("/values/2/percent").asString())
                .isEqualTo("90.0");
        Document page = document("/boards/" + BOARD + "/year/2026-27");
        assertThat(page.select("#scorecard tbody tr")).hasSize(year.at("/lines").size());
        assertThat(page.select("#scorecard tr:contains(Referrals, education) td").eachText())
                .containsExactly("14", "17", "[x]", "[z]", "31", "K7");
        assertThat(page.select("#quarter-pages a[aria-current=page]").text()).isEqualTo("Year");
    }

    @Test
    void two_quarters_stand_beside_each_other_with_the_change_in_words() throws Exception {
        String base = "/boards/" + BOARD + "/quarters/2026-27-Q2/compare";
        Document page = document(base);
        assertThat(page.select("#changes tr:contains(Referrals, education) td").eachText())
                .containsExactly("14", "17", "Up 3", "K7");
        assertThat(page.select("#changes tr:contains(Referrals, health) td").eachText()).contains("Not compared");
        assertThat(page.select("#choice option[selected]").attr("value")).isEqualTo("2026-27-Q1");
        assertThat(document(base + "?with=2025-26-Q3").title()).contains("compared with Quarter 3, 2025 to 2026");
        assertThat(node("/v1/boards/" + BOARD + "/quarters/" + QUARTER + "/comparison?with=2026-27-Q1")
                .at("/quarters/0/id").asString()).isEqualTo("2026-27-Q1");
    }

    @ParameterizedTest
    @CsvSource({"quarters/2026-27-Q3/comparison?with=2026-27-Q3,400,invalid-parameter",
            "quarters/2026-27-Q3/comparison?with=2026-27-Q4,404,quarter-in-future",
            "quarters/2026-27-Q3/comparison?with=then,404,quarter-unknown",
            "quarters/2026-27-Q3/comparison?with=,404,quarter-unknown",
            "quarters/2026-27-Q3/comparison?without=x,400,unknown-parameter",
            "quarters/2026-27-Q4/comparison,404,quarter-in-future", "quarters/2026-27-Q9/year,404,quarter-unknown",
            "quarters/2026-27-Q4/year,404,quarter-in-future",
            "quarters/2026-27-Q3/year?agency=x,400,unknown-parameter"})
    void what_cannot_be_compared_is_told_apart(String path, int status, String code) {
        var answer = json("/v1/boards/" + BOARD + "/" + path, "BOARD_MEMBER");
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON).bodyJson()
                .extractingPath("$.code").isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"/year", "/comparison"})
    void it_is_for_those_who_see_the_board(String path) {
        String uri = "/v1/boards/" + BOARD + "/quarters/" + QUARTER + path;
        assertThat(json(uri, "SYSTEM_ADMIN")).hasStatus(403);
        assertThat(get(uri, TestIdentity.token("elsewhere-police", "BOARD_MEMBER"))).hasStatus(404);
        assertThat(get(uri, "nonsense")).hasStatus(401);
    }

    @ParameterizedTest
    @CsvSource({"/year/2027-28,404", "/year/2026-28,404", "/year/now,404", "/year/2026-27?x=1,400",
            "/quarters/2026-27-Q3/compare?with=2026-27-Q3,400", "/quarters/2026-27-Q3/compare?with=nonsense,404"})
    void a_page_that_cannot_be_is_a_page_that_says_why(String path, int status) {
        assertThat(page("/boards/" + BOARD + path, TestIdentity.token(POLICE, "BOARD_MEMBER"))).hasStatus(status)
                .hasContentTypeCompatibleWith(MediaType.TEXT_HTML).bodyText().doesNotContain("Exception");
    }

    @Test
    void the_choice_of_a_year_leads_to_its_page() {
        assertThat(page("/boards/" + BOARD + "/year?year=2025-26", TestIdentity.token(POLICE, "SPOC")))
                .hasStatus(302).hasHeader("Location", "/boards/" + BOARD + "/year/2025-26");
        assertThat(page("/boards/" + BOARD + "/year", TestIdentity.token(POLICE, "SPOC"))).hasStatus(302)
                .hasHeader("Location", "/boards/" + BOARD + "/year/2026-27");
    }

    @Test
    void published_statistics_and_our_own_numbers_stand_in_tables_of_their_own() throws Exception {
        Document page = document("/boards/" + BOARD + "/quarters/" + QUARTER + "/national");
        assertThat(page.select("table caption").eachText()).allMatch(
                caption -> caption.startsWith("Published: ") || caption.startsWith("Counted here: "));
        assertThat(page.select("#volume .app-scroll tr:contains(2023-24) td").eachText()).startsWith("6,922", "893",
                "512", "7.4%");
        assertThat(page.select("#volume .app-scroll tr:contains(2024-25) th").text()).isEqualTo("2024-25 [b]");
        assertThat(page.select("#local tr:contains(2026 to 2027) td").eachText()).element(1).isEqualTo("31");
        assertThat(page.select("#volume .app-chart").text()).contains("Source: Home Office");
    }

    @Test
    void the_four_questions_of_scrutiny_are_answered_from_what_was_published() throws Exception {
        Document scrutiny = document("/boards/" + BOARD + "/year/2026-27/scrutiny");
        assertThat(scrutiny.select("section h2").eachText()).containsExactly(
                "1. Is anything unmet, and is there a plan for it?",
                "2. What happened to those who were not adopted?", "3. Was it dealt with in time?",
                "4. What are the local trends?");
        Document year = document("/boards/" + BOARD + "/year/2026-27");
        for (Element row : scrutiny.select("#not-adopted tbody tr, #in-time tbody tr, #trends tbody tr")) {
            String name = row.select("th").text();
            List<String> published = year.select("tr").stream().filter(each -> each.select("th").text().equals(name))
                    .findFirst().orElseThrow(() -> new AssertionError(name)).select("td").eachText();
            List<String> shown = row.select("td").eachText();
            assertThat(shown.subList(0, shown.size() - 1)).as(name)
                    .isEqualTo(published.subList(0, shown.size() - 1));
        }
        assertThat(scrutiny.select("#unmet td").eachText()).isNotEmpty().noneMatch(text -> text.startsWith("100.0%"));
        assertThat(scrutiny.select("#in-time th").eachText()).anyMatch(text -> text.contains("(police)"))
                .anyMatch(text -> text.contains("(local authority)"));
    }

    @Test
    void returns_to_others_hold_the_published_figures() throws Exception {
        Document assurance = document("/boards/" + BOARD + "/year/2026-27/assurance");
        assertThat(assurance.select("section h2").eachText()).hasSize(8).first()
                .isEqualTo("1. Multi-agency partnership group");
        assertThat(assurance.select("#referral-pathway tr:contains(Referrals, education) td").eachText())
                .startsWith("[x]", "31");
        assertThat(assurance.select("#communications").text()).contains("No figure of this service bears on this");
        Document nhs = document("/boards/" + BOARD + "/quarters/2026-27-Q1/nhs-return");
        assertThat(nhs.select("#nhs-referrals").text()).contains("sector of health: [c].");
        assertThat(nhs.select("#nhs-training").text()).contains("No NHS agency sits on this board.");
    }
}
