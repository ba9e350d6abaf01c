package uk.deliveryboard.reporting.signoff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.platform.projection.ProjectionDesk;
import uk.deliveryboard.reporting.ReportingTestBase;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The pages below the summary are signed off with it. */
class KeptPagesIT extends ReportingTestBase {

    private static final List<String> PAGES = List.of("/plans", "/training", "/returns", "/data-quality");

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ProjectionDesk desk;

    private final String board = newBoard() + "-kept";
    private final String agency = board + "-council";
    private final String page = "/boards/" + board + "/quarters/2026-27-Q1";
    private final String chair = TestIdentity.token(agency, "BOARD_CHAIR");
    private final String member = TestIdentity.token(agency, "BOARD_MEMBER");

    private History facts() {
        History history = new History(Instant.parse("2026-06-01T09:00:00Z"));
        register(history, board, agency, "Council of " + board);
        overdue(history);
        staff(history, agency, 5, 4);
        publish(history);
        return history;
    }

    private void overdue(History history) {
        UUID action = action(history, agency, LocalDate.of(2026, 6, 10));
        status(history, action, agency, "HAPPENING_BEHIND_SCHEDULE", LocalDate.of(2026, 6, 1));
    }

    /** Facts of the quarter that come after it was signed off, on every page of it; those before them come twice. */
    private void late(History late) {
        overdue(late);
        staff(late, agency, 3, 0);
        register(late, board, board + "-newcomer", "Newcomer of " + board);
        publish(late);
        List.of("board-plans", "board-training", "board-returns", "board-directory").forEach(desk::rebuild);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(
                () -> desk.all().stream().allMatch(projection -> projection.rebuild() == null));
    }

    private void decide(String token, String decision, int expected) {
        String reason = decision.equals("REOPEN") ? ",\"reason\":\"A return had been left out.\"" : "";
        assertThat(http.post().uri("/v1" + page + "/decisions").header("Authorization", "Bearer " + token)
                .header("If-Match", "\"v" + expected + "\"").header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"decision\":\"" + decision + "\"" + reason + "}").exchange()).as(decision).hasStatus(201);
    }

    private Document document(String path) throws Exception {
        MvcTestResult answer = page(page + path, member);
        assertThat(answer).as(path).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    /** What is kept of every page, as it comes out. */
    private Map<String, String> kept(String version) throws Exception {
        Map<String, String> kept = new HashMap<>();
        for (String path : PAGES) {
            kept.put(path, document(version + path).select("#kept").outerHtml());
        }
        return kept;
    }

    /** The same for programs: the bytes of the version that stands, or of the one that is asked for. */
    private Map<String, String> data(String version) throws Exception {
        Map<String, String> data = new HashMap<>();
        for (String path : PAGES) {
            MvcTestResult answer = get("/v1" + page + version + path, member);
            assertThat(answer).as(path).hasStatusOk().hasContentType(MediaType.APPLICATION_JSON);
            data.put(path, answer.getResponse().getContentAsString());
        }
        return data;
    }

    @Test
    void what_programs_read_of_a_version_is_the_same_for_ever_as_well() throws Exception {
        History history = facts();
        assertThat(data("").get("/plans")).contains("PROVISIONAL");
        decide(chair, "PROPOSE", 0);
        decide(member, "APPROVE", 1);
        Map<String, String> first = data("");
        assertThat(first.get("/plans")).contains("SIGNED_OFF", "\"version\":1", "\"upTo30\":1");
        assertThat(first.get("/training")).contains("\"version\":1", "80.0");
        assertThat(first.get("/returns")).contains("Council of " + board).doesNotContain("Newcomer");
        assertThat(first.get("/data-quality")).contains("\"version\":1", "board-plans");
        assertThat(data("/versions/1")).isEqualTo(first);

        late(history);
        assertThat(data("")).isEqualTo(first);

        decide(chair, "REOPEN", 2);
        assertThat(data("").get("/plans")).contains("PROVISIONAL", "\"upTo30\":2");
        decide(chair, "PROPOSE", 3);
        decide(member, "APPROVE", 4);
        assertThat(data("").get("/plans")).contains("\"version\":2", "\"upTo30\":2");
        assertThat(data("/versions/1")).isEqualTo(first);
        assertThat(get("/v1" + page + "/versions/3/plans", member)).hasStatus(404).bodyJson()
                .extractingPath("$.code").isEqualTo("version-unknown");
    }

    @Test
    void pages_of_a_version_are_the_same_for_ever_after_late_facts_a_rebuild_and_a_second_version() throws Exception {
        History history = facts();
        assertThat(kept("").values()).as("nothing is kept before").containsOnly("");
        decide(chair, "PROPOSE", 0);
        decide(member, "APPROVE", 1);
        Map<String, String> first = kept("");
        assertThat(first.get("/plans")).contains("Signed off, version 1", "1 action is overdue", "<svg");
        assertThat(first.get("/training")).contains("Signed off, version 1", "80.0%");
        assertThat(first.get("/returns")).contains("Signed off, version 1", "Council of " + board);
        assertThat(first.get("/data-quality")).contains("Signed off, version 1", "How fresh each source is");
        assertThat(kept("/versions/1")).isEqualTo(first);

        late(history);
        assertThat(kept("")).isEqualTo(first);
        assertThat(document("/data-quality").select("#late").text()).contains("What came since would change");

        decide(chair, "REOPEN", 2);
        assertThat(kept("").values()).as("what is reopened is counted anew").containsOnly("");
        assertThat(document("/plans").text()).contains("2 actions are overdue");
        decide(chair, "PROPOSE", 3);
        decide(member, "APPROVE", 4);
        Map<String, String> second = kept("");
        assertThat(second.get("/plans")).contains("Signed off, version 2", "2 actions are overdue");
        assertThat(second.get("/training")).contains("50.0%");
        assertThat(second.get("/returns")).contains("Newcomer of " + board);
        assertThat(kept("/versions/2")).isEqualTo(second);
        assertThat(kept("/versions/1")).isEqualTo(first);
    }

    @Test
    void a_version_that_waits_is_for_those_who_judge_it_and_its_pages_lead_to_each_other() throws Exception {
        facts();
        decide(chair, "PROPOSE", 0);
        Document plans = document("/versions/1/plans");
        assertThat(plans.select("#quarter-pages a[href*=/versions/1]").eachText()).containsExactly("Summary", "Plans",
                "Training", "Returns", "Data quality");
        assertThat(plans.select("#quarter-pages a[aria-current=page]").eachText()).containsExactly("Plans");
        for (String path : PAGES) {
            assertThat(page(page + "/versions/1" + path, TestIdentity.token(agency, "AUDITOR"))).hasStatus(404);
            assertThat(page(page + "/versions/2" + path, member)).hasStatus(404);
            assertThat(page(page + "/versions/1" + path, "nonsense")).hasStatus(401);
            assertThat(page(page + "/versions/1" + path, TestIdentity.token(agency, "REFERRER"))).hasStatus(403);
            assertThat(page(page + "/versions/1" + path + "?agency=x", member)).hasStatus(400);
            assertThat(page(page + "/versions/0" + path, member)).hasStatus(400);
            assertThat(page(page + "/versions/1" + path, TestIdentity.token("elsewhere-police", "BOARD_CHAIR")))
                    .hasStatus(404);
        }
        assertThat(page(page + "/versions/1/other", member)).hasStatus(404);
        decide(member, "APPROVE", 1);
        assertThat(page(page + "/versions/1/plans", TestIdentity.token(agency, "AUDITOR"))).hasStatusOk();
    }

    @Test
    void the_database_itself_keeps_the_pages_and_other_boards_see_none_of_them() throws Exception {
        facts();
        decide(chair, "PROPOSE", 0);
        decide(member, "APPROVE", 1);
        assertThat(within(board, "select count(*) from quarter_version_page")).isEqualTo(PAGES.size());
        for (String change : List.of("update quarter_version_page set page = 'PLANS'",
                "delete from quarter_version_page", """
                        insert into quarter_version_page select board, quarter, version, 'PLANS', 'x',
                            encode(sha256('x'), 'hex') from quarter_version""")) {
            assertThatThrownBy(() -> RowScope.with(Map.of("app.board", board),
                    () -> transactions.execute(status -> jdbc.sql(change).update()))).as(change)
                    .isInstanceOf(DataAccessException.class).hasMessageContaining("never change");
        }
        assertThat(within(newBoard(), "select count(*) from quarter_version_page")).isZero();
        assertThat(jdbc.sql("select count(*) from quarter_version_page").query(Long.class).single()).isZero();
    }

    private Long within(String scope, String sql) throws Exception {
        return RowScope.with(Map.of("app.board", scope),
                () -> transactions.execute(status -> jdbc.sql(sql).query(Long.class).single()));
    }
}
