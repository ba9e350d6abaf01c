package uk.deliveryboard.reporting.submission;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import uk.deliveryboard.reporting.ReportingTestBase;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** Today, 12 October 2026, the first quarter is closed, the second is due in two days, and the third runs. */
class ReturnsIT extends ReportingTestBase {

    private static final String BOARD = "returns-board";
    private static final String PROMPT = BOARD + "-a";
    private static final String LATE = BOARD + "-b";
    private static final String SILENT = BOARD + "-c";
    private static boolean told;

    @BeforeEach
    void oneIsPromptOneIsLateOneIsSilent() {
        if (told) {
            return;
        }
        History register = new History(Instant.parse("2026-01-05T09:00:00Z"));
        register(register, BOARD, PROMPT, "A of " + BOARD);
        register(register, BOARD, LATE, "B of " + BOARD);
        register(register, BOARD, SILENT, "C of " + BOARD);
        publish(register);
        History may = new History(Instant.parse("2026-05-05T09:00:00Z"));
        staff(may, PROMPT, 2, 2);
        publish(may);
        History midnight = new History(Instant.parse("2026-06-30T23:00:00Z"));
        action(midnight, PROMPT, TODAY);
        publish(midnight);
        History july = new History(Instant.parse("2026-07-20T22:58:00Z"));
        staff(july, LATE, 4, 1);
        publish(july);
        told = true;
    }

    private Document document(String quarter, String page) throws UnsupportedEncodingException {
        var answer = page("/boards/" + BOARD + "/quarters/" + quarter + page, TestIdentity.token(SILENT, "SPOC"));
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private static List<String> row(Document page, String table, String agency) {
        return page.select(table + " tbody tr:contains(" + agency + " of) td").eachText();
    }

    @Test
    void a_closed_quarter_says_who_was_on_time_late_and_missing() throws Exception {
        Document page = document("2026-27-Q1", "/returns");
        assertThat(page.select("#dates dd").eachText().getFirst()).startsWith("14 July 2026");
        assertThat(page.select("#dates dd").eachText().getLast()).startsWith("29 July 2026");
        assertThat(row(page, "#matrix", "A")).containsExactly("On time, 1 July 2026", "On time, 5 May 2026",
                "On time, 5 May 2026", "Not required");
        assertThat(row(page, "#matrix", "B")).containsExactly("Missing", "Late, 20 July 2026", "Late, 20 July 2026",
                "Not required");
        assertThat(row(page, "#matrix", "C")).containsExactly("Missing", "Missing", "Missing", "Not required");
        assertThat(page.select("p.govuk-body-l").text()).isEqualTo("3 of 9 required returns are on time.");
    }

    @Test
    void a_quarter_that_takes_returns_says_until_when_and_asks_nothing_of_those_who_have_nothing_to_send()
            throws Exception {
        Document page = document("2026-27-Q2", "/returns");
        String awaited = "Not yet sent, due by 14 October 2026";
        assertThat(row(page, "#matrix", "A")).containsExactly("On time, 1 July 2026", awaited, "Not required",
                "Not required");
        assertThat(row(page, "#matrix", "C")).containsExactly(awaited, awaited, awaited, "Not required");
    }

    @Test
    void programs_read_the_same() {
        var answer = get("/v1/boards/" + BOARD + "/quarters/2026-27-Q1/returns",
                TestIdentity.token(SILENT, "AUDITOR"));
        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.agencies[*].returns[0].status").asArray()
                .containsExactly("ON_TIME", "MISSING", "MISSING");
        assertThat(answer).bodyJson().extractingPath("$.dueBy").isEqualTo("2026-07-14");
        assertThat(answer).bodyJson().extractingPath("$.onTime").isEqualTo(3);
    }

    @Test
    void data_quality_says_how_fresh_each_source_and_each_agency_is() throws Exception {
        Document page = document("2026-27-Q2", "/data-quality");
        assertThat(page.select("#sources tbody th").eachText()).as("named as people do")
                .noneMatch(name -> name.startsWith("board-"));
        assertThat(page.select("#sources tbody th").eachText()).contains("Plan actions", "Staff and training",
                "Referrals", "Returns");
        assertThat(page.select("#sources tbody tr:contains(Returns) td").first().text()).matches("\\d\\d:\\d\\d, .*");
        assertThat(row(page, "#agencies", "A")).containsExactly("1 July 2026", "5 May 2026", "5 May 2026");
        assertThat(row(page, "#agencies", "C")).containsOnly("Never");
        assertThat(page.select("#late").text()).contains("not signed off");
    }

    @ParameterizedTest
    @CsvSource({"2026-27-Q4/returns,404,quarter-in-future", "2026-27-Q9/returns,404,quarter-unknown",
            "2026-27-Q3/returns?agency=x,400,unknown-parameter"})
    void what_is_not_there_is_told_apart(String path, int status, String code) {
        assertThat(get("/v1/boards/" + BOARD + "/quarters/" + path, TestIdentity.token(SILENT, "SPOC")))
                .hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON).bodyJson()
                .extractingPath("$.code").isEqualTo(code);
    }

    @Test
    void it_is_for_those_who_see_the_board() {
        String uri = "/v1/boards/" + BOARD + "/quarters/2026-27-Q1/returns";
        assertThat(get(uri, "nonsense")).hasStatus(401);
        assertThat(get(uri, TestIdentity.token(SILENT, "REFERRER"))).hasStatus(403);
        assertThat(get(uri, TestIdentity.token("elsewhere", "BOARD_CHAIR"))).hasStatus(404);
        assertThat(jdbc.sql("select count(*) from agency_report").query(Long.class).single())
                .as("rows seen without a board").isZero();
    }
}
