package uk.deliveryboard.reporting;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

class BadInputIT extends ReportingTestBase {

    private static final List<String> ENDPOINTS = List.of("/v1/boards/northmere/quarters/2026-27-Q3",
            "/v1/boards/northmere/quarters/2026-27-Q3/figures.csv",
            "/v1/boards/northmere/quarters/2026-27-Q3/figures.pdf",
            "/v1/boards/northmere/quarters/2026-27-Q3/figures.xlsx",
            "/v1/boards/northmere/quarters/2026-27-Q3/figures.zip", "/v1/projections", "/v1/kpis", "/v1/kpis/K5",
            "/v1/projections/board-plans/parked");
    private static boolean registered;

    @BeforeEach
    void aBoardWithOneAgency() {
        if (!registered) {
            History history = history();
            register(history, "northmere", "northmere-police", "Northmere Police");
            publish(history);
            registered = true;
        }
    }

    static Stream<Arguments> endpointsAndTokensOfNoUse() {
        String agency = "northmere-police";
        return ENDPOINTS.stream().flatMap(endpoint -> Stream
                .of("nonsense", TestIdentity.expired(agency, "BOARD_MEMBER"),
                        TestIdentity.foreign(agency, "BOARD_MEMBER"),
                        TestIdentity.ofOtherIssuer(agency, "BOARD_MEMBER"),
                        TestIdentity.forOtherAudience(agency, "BOARD_MEMBER"))
                .map(token -> Arguments.of(endpoint, token)));
    }

    @ParameterizedTest
    @MethodSource("endpointsAndTokensOfNoUse")
    void without_a_valid_token_there_is_only_a_problem(String endpoint, String token) {
        problem(get(endpoint, token), 401, "not-signed-in");
    }

    @ParameterizedTest
    @CsvSource({"/v1/boards/northmere/quarters/2026-27-Q5,404,quarter-unknown",
            "/v1/boards/northmere/quarters/2026-28-Q1,404,quarter-unknown",
            "/v1/boards/northmere/quarters/now,404,quarter-unknown",
            "/v1/boards/northmere/quarters/2026-27-Q4,404,quarter-in-future",
            "/v1/boards/elsewhere/quarters/2026-27-Q3,404,board-unknown",
            "/v1/boards/northmere/quarters/2026-27-Q3?agency=x,400,unknown-parameter",
            "/v1/boards/northmere/quarters/2026-27-Q9/figures.csv,404,quarter-unknown",
            "/v1/boards/elsewhere/quarters/2026-27-Q3/figures.csv,404,board-unknown",
            "/v1/boards/northmere/quarters/2026-27-Q3/figures.csv?delimiter=x,400,unknown-parameter",
            "/v1/kpis/K99,404,not-found", "/v1/kpis?x=1,400,unknown-parameter",
            "/v1/kpis/K5?x=1,400,unknown-parameter",
            "/v1/boards/northmere/quarters/2026-27-Q9/figures.pdf,404,quarter-unknown",
            "/v1/boards/northmere/quarters/2026-27-Q9/figures.xlsx,404,quarter-unknown",
            "/v1/boards/northmere/quarters/2026-27-Q4/figures.zip,404,quarter-in-future",
            "/v1/boards/elsewhere/quarters/2026-27-Q3/figures.ods,404,board-unknown",
            "/v1/boards/northmere/quarters/2026-27-Q3/figures.xlsx?sheet=Actions,400,unknown-parameter",
            "/v1/boards/northmere/quarters/2026-27-Q3/figures.doc,404,not-found",
            "/v1/boards/northmere/quarters/2026-27-Q3/figures.XLSX,404,not-found",
            "/v1/boards/northmere/quarters/2026-27-Q3/figures.,404,not-found",
            "/v1/boards/northmere,404,not-found", "/v1/nothing,404,not-found"})
    void what_is_not_there_is_told_apart(String uri, int status, String code) {
        problem(get(uri, TestIdentity.token("northmere-police", "BOARD_MEMBER")), status, code);
    }

    @ParameterizedTest
    @CsvSource({"/v1/projections?x=1,400,unknown-parameter", "/v1/projections/unknown/parked,404,projection-unknown",
            "/v1/projections/board-plans/parked?limit=0,400,invalid-parameter",
            "/v1/projections/board-plans/parked?limit=201,400,invalid-parameter",
            "/v1/projections/board-plans/parked?limit=many,400,invalid-parameter",
            "/v1/projections/board-plans/parked?cursor=!!,400,invalid-cursor",
            "/v1/projections/board-plans/parked?cursor=YWJj,400,invalid-cursor"})
    void an_operators_slips_are_told_apart(String uri, int status, String code) {
        problem(get(uri, TestIdentity.token("northmere-police", "SYSTEM_ADMIN")), status, code);
    }

    @ParameterizedTest
    @CsvSource({"/v1/boards/northmere/quarters/2026-27-Q3,SYSTEM_ADMIN,board-role-needed",
            "/v1/boards/northmere/quarters/2026-27-Q3,REFERRER,board-role-needed",
            "/v1/boards/northmere/quarters/2026-27-Q3/figures.csv,INTEGRATION_CLIENT,board-role-needed",
            "/v1/boards/northmere/quarters/2026-27-Q3/figures.xlsx,SYSTEM_ADMIN,board-role-needed",
            "/v1/boards/northmere/quarters/2026-27-Q3/figures.ods,REFERRER,board-role-needed",
            "/v1/boards/northmere/quarters/2026-27-Q3/figures.zip,INTEGRATION_CLIENT,board-role-needed",
            "/v1/projections,BOARD_CHAIR,operations-role-needed",
            "/v1/projections/board-plans/parked,SPOC,operations-role-needed"})
    void who_may_not_look_is_told_why(String uri, String role, String reason) {
        MvcTestResult refused = get(uri, TestIdentity.token("northmere-police", role));
        problem(refused, 403, "access-refused");
        assertThat(refused).bodyJson().extractingPath("$.errors[0].code").isEqualTo(reason);
    }

    @Test
    void an_auditor_may_look_at_projections_but_not_repair_them() {
        MvcTestResult refused = http.post().uri("/v1/projections/board-plans:rebuild")
                .header("Authorization", TestIdentity.bearer("northmere-police", "AUDITOR")).exchange();
        problem(refused, 403, "access-refused");
    }

    @ParameterizedTest
    @CsvSource({"/v1/boards/northmere/quarters/2026-27-Q3", "/v1/projections"})
    void another_method_is_not_allowed(String uri) {
        problem(http.post().uri(uri).header("Authorization", TestIdentity.bearer("northmere-police", "SYSTEM_ADMIN"))
                .exchange(), 405, "method-not-allowed");
    }

    @Test
    void a_page_that_is_not_there_is_a_page() {
        MvcTestResult answer = page("/boards/northmere/quarters/2026-27-Q7",
                TestIdentity.token("northmere-police", "BOARD_MEMBER"));
        assertThat(answer).hasStatus(404).hasContentTypeCompatibleWith(MediaType.TEXT_HTML).bodyText()
                .contains("Page not found", "2026-27-Q3").doesNotContain("Exception", "java.");
    }

    private static void problem(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("/problems/" + code);
        assertThat(answer).bodyText().doesNotContain("Exception", "select ", "org.springframework", "\tat ");
    }
}
