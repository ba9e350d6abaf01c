package uk.deliveryboard.reporting.web.api.detail;

import java.time.LocalDate;
import java.util.UUID;
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

class DetailJsonIT extends ReportingTestBase {

    private static final String BOARD = "detail-json";
    private static final String POLICE = BOARD + "-police";
    private static final String AT = "/v1/boards/" + BOARD + "/quarters/";
    private static boolean told;

    @BeforeEach
    void anAgencyThatIsLateAndOneThatIsSilent() {
        if (told) {
            return;
        }
        History history = history();
        register(history, BOARD, POLICE, "Police of " + BOARD);
        register(history, BOARD, BOARD + "-silent", "Silent of " + BOARD);
        UUID action = action(history, POLICE, TODAY.minusDays(40));
        status(history, action, POLICE, "HAPPENING_BEHIND_SCHEDULE", LocalDate.of(2026, 10, 1));
        staff(history, POLICE, 10, 9);
        referrals(history, BOARD, "EDUCATION", 11);
        publish(history);
        told = true;
    }

    private MvcTestResult read(String path) {
        return get(AT + QUARTER + path, TestIdentity.token(POLICE, "SPOC"));
    }

    @Test
    void what_pages_say_is_there_for_programs() {
        assertThat(read("/plans")).hasStatusOk().bodyJson().extractingPath("$.overdue[0].days.from31To90")
                .isEqualTo(1);
        assertThat(read("/plans")).bodyJson().extractingPath("$.overdue[1].reported").isEqualTo(false);
        assertThat(read("/plans")).bodyJson().extractingPath("$.standing.status").isEqualTo("PROVISIONAL");
        assertThat(read("/training")).hasStatusOk().bodyJson().extractingPath("$.outlook[0].valid").isEqualTo(9);
        assertThat(read("/training")).bodyJson().extractingPath("$.outlook.length()").isEqualTo(1);
        assertThat(read("/data-quality")).hasStatusOk().bodyJson().extractingPath("$.agencies[0].agency.code")
                .isEqualTo(POLICE);
        assertThat(read("/data-quality")).bodyJson().extractingPath("$.sources[*].projection").asArray()
                .contains("board-plans", "board-referrals");
        assertThat(read("/returns")).hasStatusOk();
    }

    /** One quarter of the year is withheld for its smallness or shown whole; the country is told apart from it. */
    @Test
    void the_country_stands_beside_the_board_and_not_in_it() {
        assertThat(read("/national")).hasStatusOk().bodyJson().extractingPath("$.published[-1:].year").asArray()
                .hasSize(1);
        assertThat(read("/national")).bodyJson().extractingPath("$.source").asString().contains("Home Office");
        assertThat(read("/national")).bodyJson().extractingPath("$.local[0].year").isEqualTo("2026 to 2027");
        assertThat(read("/national")).bodyJson().extractingPath("$.local.length()").isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plans", "/training", "/returns", "/data-quality", "/national", "/versions/1/plans"})
    void whoever_may_not_see_the_pages_may_not_read_them(String path) {
        assertThat(get(AT + QUARTER + path, "nonsense")).hasStatus(401);
        assertThat(get(AT + QUARTER + path, TestIdentity.expired(POLICE, "BOARD_MEMBER"))).hasStatus(401);
        assertThat(get(AT + QUARTER + path, TestIdentity.token(POLICE, "REFERRER"))).hasStatus(403);
        assertThat(get(AT + QUARTER + path, TestIdentity.token("elsewhere-police", "BOARD_CHAIR"))).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({"2026-27-Q3/plans?agency=x,400,unknown-parameter", "2026-27-Q3/national?year=x,400,unknown-parameter",
            "2026-27-Q9/training,404,quarter-unknown", "2026-27-Q4/data-quality,404,quarter-in-future",
            "2026-27-Q9/national,404,quarter-unknown", "2026-27-Q4/national,404,quarter-in-future",
            "2026-27-Q3/versions/1/plans,404,version-unknown", "2026-27-Q3/versions/0/plans,400,invalid-parameter",
            "2026-27-Q3/versions/x/plans,404,not-found", "2026-27-Q3/versions/1/secrets,404,not-found"})
    void what_is_not_there_is_told_apart(String path, int status, String code) {
        MvcTestResult answer = get(AT + path, TestIdentity.token(POLICE, "SPOC"));
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
        assertThat(answer).bodyText().doesNotContain("Exception", "select ", "\tat ");
    }
}
