package uk.deliveryboard.reporting.web.api.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.reporting.ReportingTestBase;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

class FilterIT extends ReportingTestBase {

    private static final String BOARD = "filter-board";
    private static final String POLICE = BOARD + "-police";
    private static final String COUNCIL = BOARD + "-council";
    private static final String PAST = "2026-27-Q2";
    private static final String AT = "/boards/" + BOARD + "/quarters/";
    private static final String SIGNED = "filter-signed";
    private static final String SIGNED_AT = "/boards/" + SIGNED + "/quarters/2026-27-Q1";
    private static boolean told;

    @BeforeEach
    void twoAgenciesAndSomeReferrals() {
        if (told) {
            return;
        }
        History history = new History(Instant.parse("2026-06-01T09:00:00Z"));
        register(history, BOARD, POLICE, "Police of " + BOARD, "POLICE_FORCE");
        register(history, BOARD, COUNCIL, "Council of " + BOARD, "DISTRICT");
        status(history, action(history, POLICE, LocalDate.of(2026, 12, 1)), POLICE, "ON_SCHEDULE",
                LocalDate.of(2026, 6, 1));
        staff(history, POLICE, 10, 9);
        staff(history, COUNCIL, 10, 5);
        referrals(history, BOARD, "EDUCATION", 11, LocalDate.of(2026, 7, 6));
        referrals(history, BOARD, "POLICE", 9, LocalDate.of(2026, 7, 6));
        referrals(history, BOARD, "HEALTH", 3, LocalDate.of(2026, 7, 6));
        publish(history);
        told = true;
    }

    private String member() {
        return TestIdentity.token(POLICE, "BOARD_MEMBER");
    }

    private MvcTestResult tables(String query) {
        return get("/v1" + AT + PAST + "/tables" + query, member());
    }

    @Test
    void an_agency_is_picked_with_its_own_sum_and_what_is_not_told_apart_by_agency_is_named() {
        MvcTestResult answer = tables("?agency=" + POLICE);
        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.tables[*].name")
                .isEqualTo(List.of("Actions", "Coverage"));
        assertThat(answer).bodyJson().extractingPath("$.tables[1].rows[1][2].count").isEqualTo(10);
        assertThat(answer).bodyJson().extractingPath("$.leftOut[*].table").asArray().contains("Referrals", "Ages",
                "Cases", "Governance");
        assertThat(answer).bodyJson().extractingPath("$.filter.words").isEqualTo("agency Police of " + BOARD);
        assertThat(answer).bodyJson().extractingPath("$.links.csv").isEqualTo("/v1" + AT + PAST
                + "/tables.csv?agency=" + POLICE);
        assertThat(tables("?type=DISTRICT")).bodyJson().extractingPath("$.tables[1].rows[0][1].count").isEqualTo(5);
    }

    /** Health is withheld, and with it the least of the others: no sum that has either of them is told. */
    @Test
    void sectors_are_added_up_where_none_of_them_is_withheld() {
        assertThat(tables("?sector=EDUCATION")).bodyJson().extractingPath("$.tables[0].rows[1][1].count")
                .isEqualTo(11);
        assertThat(tables("?sector=EDUCATION&sector=HEALTH")).bodyJson()
                .extractingPath("$.tables[0].rows[2][1].marked").isEqualTo("CONFIDENTIAL");
        assertThat(tables("?sector=EDUCATION&sector=HEALTH").getMvcResult().getResponse().getContentType())
                .startsWith("application/json");
    }

    @Test
    void the_page_is_its_address_and_needs_no_script() throws Exception {
        var answer = page(AT + PAST + "/tables?agency=" + POLICE + "&status=ON_SCHEDULE", member());
        assertThat(answer).hasStatusOk();
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select("h1").text()).endsWith("Only agency Police of " + BOARD + "; status On schedule");
        assertThat(page.select("#actions tbody tr").eachText()).containsExactly("Police of " + BOARD + " 1",
                "1 of 2 agencies together 1");
        assertThat(page.select("form#filter").attr("method")).isEqualTo("get");
        assertThat(page.select("input[checked]").eachAttr("value")).containsExactly(POLICE, "ON_SCHEDULE");
        assertThat(page.select("#files a").eachAttr("href")).allMatch(href -> href.contains("?agency=" + POLICE));
        for (String href : page.select("#files a").eachAttr("href")) {
            assertThat(get(href, member())).as(href).hasStatusOk();
        }
        assertThat(Jsoup.parse(page(AT + PAST + "/tables", member()).getResponse().getContentAsString())
                .select("section table").size()).isGreaterThan(8);
    }

    @Test
    void a_file_is_named_after_what_was_asked_for_and_says_who_took_it() throws Exception {
        MvcTestResult csv = get("/v1" + AT + PAST + "/tables.csv?agency=" + POLICE, member());
        assertThat(csv).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
        assertThat(csv.getResponse().getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + BOARD + "-" + PAST + "-as-at-2026-09-30-tables-agency-"
                        + POLICE + ".csv\"");
        assertThat(csv.getResponse().getContentAsString()).contains("agency Police of " + BOARD)
                .doesNotContain("Council of");
    }

    /** What was signed off answers for ever, also after facts that came later. */
    @Test
    void a_quarter_that_is_signed_off_answers_from_what_was_kept() {
        String agency = SIGNED + "-police";
        History history = new History(Instant.parse("2026-06-01T09:00:00Z"));
        register(history, SIGNED, agency, "Police of " + SIGNED, "POLICE_FORCE");
        register(history, SIGNED, SIGNED + "-council", "Council of " + SIGNED, "DISTRICT");
        staff(history, agency, 10, 9);
        publish(history);
        decide("BOARD_CHAIR", "PROPOSE", 0);
        decide("BOARD_MEMBER", "APPROVE", 1);
        List<byte[]> before = files();
        History late = new History(Instant.parse("2026-06-20T09:00:00Z"));
        staff(late, agency, 7, 0);
        register(late, SIGNED, SIGNED + "-a-newcomer", "A newcomer of " + SIGNED, "DISTRICT");
        publish(late);
        assertThat(files()).usingRecursiveComparison().isEqualTo(before);
        String past = "/v1" + SIGNED_AT + "/tables?agency=" + agency;
        assertThat(get(past, TestIdentity.token(agency, "SPOC"))).bodyJson().extractingPath("$.version").isEqualTo(1);
        assertThat(get("/v1" + SIGNED_AT + "/tables?agency=" + SIGNED + "-a-newcomer",
                TestIdentity.token(agency, "SPOC"))).hasStatus(400);
    }

    private List<byte[]> files() {
        String agency = SIGNED + "-police";
        return Stream.of("", ".csv", ".xlsx", ".ods", ".pdf").map(end -> {
            MvcTestResult answer = get("/v1" + SIGNED_AT + "/tables" + end + "?agency=" + agency,
                    TestIdentity.token(agency, "BOARD_MEMBER"));
            assertThat(answer).hasStatusOk();
            return answer.getResponse().getContentAsByteArray();
        }).toList();
    }

    private void decide(String role, String decision, int expected) {
        assertThat(http.post().uri("/v1" + SIGNED_AT + "/decisions")
                .header("Authorization", "Bearer " + TestIdentity.token(SIGNED + "-police", role))
                .header("If-Match", "\"v" + expected + "\"").header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON).content("{\"decision\":\"" + decision + "\"}").exchange())
                .hasStatus(201);
    }

    @ParameterizedTest
    @CsvSource({"?agency=nobody,400,filter-unknown,?agency,unknown-value",
            "?type=CIRCUS,400,filter-unknown,?type,unknown-value",
            "?agency=filter-board-police&type=DISTRICT,400,filter-unknown,?type,matches-nothing",
            "?agency=filter-board-police&sector=POLICE,422,filter-isolates,?sector,isolates",
            "?type=DISTRICT&sector=POLICE,422,filter-isolates,?sector,isolates",
            "?status=COMPLETED&sector=POLICE,422,filter-isolates,?sector,isolates",
            "?sector=CIRCUS,400,invalid-parameter,?sector,", "?status=purple,400,invalid-parameter,?status,",
            "?age=11-15,400,unknown-parameter,?age,unknown-parameter",
            "?district=alderfen,400,unknown-parameter,?district,unknown-parameter"})
    void what_cannot_be_answered_is_refused_for_every_way_of_asking(String query, int status, String code,
            String pointer, String reason) {
        for (String end : List.of("", ".csv", ".xlsx", ".ods", ".pdf")) {
            MvcTestResult answer = get("/v1" + AT + PAST + "/tables" + end + query, member());
            assertThat(answer).as(end + query).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
            assertThat(answer).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
            if (reason != null) {
                assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo(reason);
            }
            assertThat(answer).bodyText().doesNotContain("Exception", "select ", "\tat ");
        }
        assertThat(page(AT + PAST + "/tables" + query, member())).as("page").hasStatus(status)
                .hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tables", "/tables.csv", "/tables.xlsx", "/tables.ods", "/tables.pdf"})
    void whoever_may_not_see_the_figures_may_not_see_a_part_of_them(String path) {
        String at = "/v1" + AT + PAST + path;
        assertThat(get(at, "nonsense")).hasStatus(401);
        assertThat(get(at, TestIdentity.expired(POLICE, "BOARD_MEMBER"))).hasStatus(401);
        assertThat(get(at, TestIdentity.token(POLICE, "SYSTEM_ADMIN"))).hasStatus(403);
        assertThat(get(at, TestIdentity.token("elsewhere-police", "BOARD_CHAIR"))).hasStatus(404);
        assertThat(get("/v1" + AT + "2026-27-Q4" + path, member())).hasStatus(404);
        assertThat(get("/v1" + AT + "2026-27-Q9" + path, member())).hasStatus(404);
    }
}
