package uk.deliveryboard.reporting.web.page;

import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import uk.deliveryboard.reporting.ReportingTestBase;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

class QuarterPagesIT extends ReportingTestBase {

    private static final String BOARD = newBoard();
    private static final String POLICE = BOARD + "-police";
    private static boolean registered;

    @BeforeEach
    void aBoardWithOneAgency() {
        if (!registered) {
            History history = history();
            register(history, BOARD, POLICE, "Police of " + BOARD);
            staff(history, POLICE, 10, 3);
            publish(history);
            registered = true;
        }
    }

    private Document document(String uri) throws UnsupportedEncodingException {
        var answer = page(uri, TestIdentity.token(POLICE, "BOARD_MEMBER"));
        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    @Test
    void every_page_of_a_quarter_is_reached_from_every_other_and_says_where_it_is() throws Exception {
        String base = "/boards/" + BOARD + "/quarters/" + QUARTER;
        var links = document(base).select("#quarter-pages a").eachAttr("href");
        assertThat(links).startsWith(base).contains(base + "/sign-off", base + "/compare",
                "/boards/" + BOARD + "/year/2026-27");
        for (String link : links) {
            Document page = document(link);
            assertThat(page.select("#quarter-pages a").eachAttr("href")).as(link).isEqualTo(links);
            assertThat(page.select("#quarter-pages a[aria-current=page]").eachAttr("href")).containsExactly(link);
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.title()).containsAnyOf("Quarter 3, 2026 to 2027",
                    "financial year 2026 to 2027");
        }
    }

    @Test
    void the_summary_says_what_to_discuss_and_leads_to_what_it_means() throws Exception {
        Document page = document("/boards/" + BOARD + "/quarters/" + QUARTER);
        assertThat(page.select("#discuss li").eachText()).first().asString()
                .startsWith("1 agency is below 90% trained: Police of " + BOARD
                        + ". 6 more people with valid training would close the gap.");
        assertThat(page.select("#discuss a").eachAttr("href")).isNotEmpty()
                .allSatisfy(link -> assertThat(document(link).select("h1")).hasSize(1));
    }

    @Test
    void every_figure_has_a_page_of_its_own() throws Exception {
        Document all = document("/definitions");
        for (KpiDefinition kpi : KpiDefinition.values()) {
            String address = "/definitions/" + kpi.id();
            assertThat(all.select("a[href=" + address + "]")).as(kpi.id()).hasSize(1);
            Document one = document(address);
            assertThat(one.title()).contains(kpi.title());
            assertThat(one.select("dt").eachText()).contains("Numerator", "Denominator", "Target", "Target history",
                    "Owner", "What it does not say", "Small numbers", "Counted from the events");
        }
    }

    @ParameterizedTest
    @CsvSource({"/definitions/K99,404", "/definitions/k1,404", "/definitions/K1?x=1,400"})
    void what_is_not_there_is_a_page_that_says_so(String uri, int status) {
        assertThat(page(uri, TestIdentity.token(POLICE, "BOARD_MEMBER"))).hasStatus(status)
                .hasContentTypeCompatibleWith(MediaType.TEXT_HTML).bodyText().doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({"SYSTEM_ADMIN,403", "REFERRER,403", "INTEGRATION_CLIENT,403", "SPOC,200", "AUDITOR,200",
            "BOARD_CHAIR,200", "PREVENT_LEAD,200", "MEMBER_LEAD,200"})
    void every_page_of_a_quarter_is_for_the_same_roles(String role, int status) throws Exception {
        for (String link : document("/boards/" + BOARD + "/quarters/" + QUARTER).select("#quarter-pages a")
                .eachAttr("href")) {
            assertThat(page(link, TestIdentity.token(POLICE, role))).as(link).hasStatus(status);
        }
    }
}
