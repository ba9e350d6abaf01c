package uk.deliveryboard.reporting.signoff;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventEnvelope;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.platform.projection.ProjectionDesk;
import uk.deliveryboard.reporting.ReportingTestBase;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The quarter before the last is in review on the day of these tests. */
class SignOffIT extends ReportingTestBase {

    private static final String REVIEWED = "2026-27-Q1";
    private static final String REASON = "A return of the district had been left out.";

    @Autowired
    JsonMapper json;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ProjectionDesk desk;

    private record World(String board, String agency, String chair, String member) {

        String api() {
            return "/v1" + page();
        }

        String page() {
            return "/boards/" + board + "/quarters/" + REVIEWED;
        }
    }

    private World world() {
        String board = newBoard() + "-signed";
        String agency = board + "-council";
        History history = new History(Instant.parse("2026-06-01T09:00:00Z"));
        register(history, board, agency, "Council of " + board);
        UUID action = action(history, agency, LocalDate.of(2026, 9, 30));
        status(history, action, agency, "ON_SCHEDULE", LocalDate.of(2026, 6, 1));
        referrals(history, board, "EDUCATION", 11, LocalDate.of(2026, 5, 5));
        referrals(history, board, "POLICE", 9, LocalDate.of(2026, 5, 6));
        referrals(history, board, "HEALTH", 3, LocalDate.of(2026, 5, 7));
        publish(history);
        return new World(board, agency, TestIdentity.token(agency, "BOARD_CHAIR"),
                TestIdentity.token(agency, "BOARD_MEMBER"));
    }

    private MvcTestResult decide(World world, String token, String decision, String reason, int expected) {
        return decide(world, token, decision, reason, expected, UUID.randomUUID().toString());
    }

    private MvcTestResult decide(World world, String token, String decision, String reason, int expected, String key) {
        String body = reason == null
                ? "{\"decision\":\"%s\"}".formatted(decision)
                : "{\"decision\":\"%s\",\"reason\":\"%s\"}".formatted(decision, reason);
        return http.post().uri(world.api() + "/decisions").header("Authorization", "Bearer " + token)
                .header("If-Match", "\"v" + expected + "\"").header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private void signed(World world, int expected) {
        assertThat(decide(world, world.chair(), "PROPOSE", null, expected)).hasStatus(201);
        assertThat(decide(world, world.member(), "APPROVE", null, expected + 1)).hasStatus(201);
    }

    private byte[] bytes(String uri, String token) {
        MvcTestResult answer = get(uri, token);
        assertThat(answer).as(uri).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private String figures(String uri, World world) throws Exception {
        String html = page(uri, world.member()).getResponse().getContentAsString();
        int begin = html.indexOf("<div id=\"figures\">");
        return begin < 0 ? html : html.substring(begin, html.indexOf("</main>"));
    }

    private JsonNode node(MvcTestResult result) throws Exception {
        return json.readTree(result.getResponse().getContentAsString());
    }

    private static void code(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
    }

    /** Facts of the quarter that come after it was signed off. */
    private void late(World world) {
        History late = new History(Instant.parse("2026-10-11T09:00:00Z"));
        referrals(late, world.board(), "EDUCATION", 7, LocalDate.of(2026, 6, 20));
        UUID action = action(late, world.agency(), LocalDate.of(2026, 6, 30));
        status(late, action, world.agency(), "COMPLETED", LocalDate.of(2026, 6, 20));
        publish(late);
    }

    @Test
    void what_was_signed_off_is_the_same_byte_for_byte_after_late_facts_a_rebuild_and_a_second_version()
            throws Exception {
        World world = world();
        signed(world, 0);
        byte[] answer = bytes(world.api(), world.member());
        byte[] csv = bytes(world.api() + "/figures.csv", world.member());
        String figures = figures(world.page(), world);
        assertThat(figures).contains("Signed off, version 1", "<svg");
        assertThat(node(get(world.api(), world.member())).at("/referrals/total/value").asLong()).isEqualTo(23);

        late(world);
        for (String projection : new String[]{"board-pathway", "board-plans"}) {
            desk.rebuild(projection);
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                bytes(world.api() + "/versions/1/differences", world.member())).asString(StandardCharsets.UTF_8)
                .contains("\"before\":\"23\",\"after\":\"30\""));
        for (String version : new String[]{"", "/versions/1"}) {
            assertThat(bytes(world.api() + version, world.member())).isEqualTo(answer);
            assertThat(bytes(world.api() + version + "/figures.csv", world.member())).isEqualTo(csv);
            assertThat(figures(world.page() + version, world)).isEqualTo(figures);
        }

        assertThat(decide(world, world.chair(), "REOPEN", REASON, 2)).hasStatus(201);
        assertThat(node(get(world.api(), world.member())).at("/status").asString()).isEqualTo("PROVISIONAL");
        signed(world, 3);
        assertThat(node(get(world.api(), world.member())).at("/referrals/total/value").asLong()).isEqualTo(30);
        assertThat(node(get(world.api(), world.member())).at("/version").asInt()).isEqualTo(2);
        assertThat(bytes(world.api() + "/versions/1", world.member())).isEqualTo(answer);
        assertThat(bytes(world.api() + "/versions/1/figures.csv", world.member())).isEqualTo(csv);
        assertThat(figures(world.page() + "/versions/1", world)).isEqualTo(figures);
        assertThat(new String(bytes(world.api() + "/versions/2/differences?against=1", world.member()),
                StandardCharsets.UTF_8)).contains("K7|Referrals received|Education|numerator")
                .contains("\"before\":\"23\",\"after\":\"30\"");
        assertThat(node(get(world.api() + "/versions/2/differences", world.member())).at("/differences")).isEmpty();
    }

    @Test
    void signing_off_without_new_facts_gives_the_same_numbers_again() throws Exception {
        World world = world();
        signed(world, 0);
        byte[] first = bytes(world.api(), world.member());
        assertThat(decide(world, world.chair(), "REOPEN", REASON, 2)).hasStatus(201);
        signed(world, 3);
        assertThat(node(get(world.api() + "/versions/2/differences?against=1", world.member())).at("/differences"))
                .isEmpty();
        String again = new String(bytes(world.api(), world.member()), StandardCharsets.UTF_8);
        assertThat(again.replace("\"version\":2", "\"version\":1").replace("/versions/2", "/versions/1"))
                .isEqualTo(new String(first, StandardCharsets.UTF_8));
    }

    @Test
    void the_other_services_are_told_once_for_each_decision_that_counts() throws Exception {
        World world = world();
        String key = UUID.randomUUID().toString();
        assertThat(decide(world, world.chair(), "PROPOSE", null, 0, key)).hasStatus(201);
        assertThat(decide(world, world.chair(), "PROPOSE", null, 0, key)).hasStatus(201)
                .hasHeader("Idempotent-Replayed", "true");
        assertThat(decide(world, world.member(), "APPROVE", null, 1)).hasStatus(201);
        assertThat(decide(world, world.chair(), "REOPEN", REASON, 2)).hasStatus(201);
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var events = PROBE.events(EventCatalogue.REPORTING_TOPIC, event -> of(world, event));
            assertThat(events).extracting(EventEnvelope::type).containsExactly(
                    EventCatalogue.QUARTER_SIGNED_OFF.name(), EventCatalogue.QUARTER_REOPENED.name());
            assertThat(events).extracting(EventEnvelope::sequence).containsExactly(1L, 2L);
            assertThat(new String(events.getFirst().data(), StandardCharsets.UTF_8)).contains(
                    node(get(world.api() + "/sign-off", world.member())).at("/versions/0/jsonSha256").asString());
            assertThat(events.toString()).doesNotContain(REASON);
        });
    }

    private static boolean of(World world, EventEnvelope event) {
        return new String(event.data(), StandardCharsets.UTF_8).contains("\"" + world.board() + "\"");
    }

    @Test
    void four_eyes_order_and_phase_are_kept_and_what_was_refused_leaves_nothing() throws Exception {
        World world = world();
        code(decide(world, world.member(), "PROPOSE", null, 0), 403, "access-refused");
        code(decide(world, world.chair(), "APPROVE", null, 0), 409, "quarter-not-proposed");
        code(decide(world, world.chair(), "REOPEN", REASON, 0), 409, "quarter-not-signed-off");
        code(decide(world, world.chair(), "PROPOSE", null, 1), 412, "stale-version");
        code(decide(world, world.chair(), "PROPOSE", REASON, 0), 400, "decision-reason");
        code(decide(world, world.chair(), "REOPEN", "short", 0), 400, "decision-reason");
        assertThat(node(get(world.api() + "/sign-off", world.chair())).at("/decisions")).isEmpty();
        assertThat(decide(world, world.chair(), "PROPOSE", null, 0)).hasStatus(201);
        code(decide(world, world.chair(), "APPROVE", null, 1), 403, "second-person-needed");
        code(decide(world, world.chair(), "PROPOSE", null, 1), 409, "quarter-already-proposed");
        String auditor = TestIdentity.token(world.agency(), "AUDITOR");
        code(get(world.api() + "/versions/1", auditor), 404, "version-unknown");
        assertThat(get(world.api() + "/versions/1", world.member())).hasStatusOk();
        assertThat(node(get(world.api(), world.member())).at("/status").asString()).isEqualTo("PROVISIONAL");
        assertThat(decide(world, world.member(), "DECLINE", REASON, 1)).hasStatus(201);
        code(get(world.api() + "/versions/1", world.member()), 404, "version-unknown");
        signed(world, 2);
        assertThat(get(world.api() + "/versions/1", auditor)).hasStatusOk();
        code(decide(world, world.chair(), "PROPOSE", null, 4), 409, "quarter-already-signed-off");
    }

    @Test
    void the_database_itself_keeps_what_was_signed_off_and_other_boards_see_none_of_it() throws Exception {
        World world = world();
        signed(world, 0);
        for (String change : new String[]{"update quarter_version set policy = 'other'",
                "delete from quarter_version"}) {
            assertThatThrownBy(() -> within(world.board(), change)).as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        for (String change : new String[]{"update quarter_decision set actor = 'x'", "delete from quarter_decision"}) {
            assertThatThrownBy(() -> within(world.board(), change)).as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(within(newBoard(), "delete from quarter_version")).isZero();
        assertThat(jdbc.sql("select count(*) from quarter_version").query(Long.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from quarter_decision").query(Long.class).single()).isZero();
    }

    private int within(String board, String sql) throws Exception {
        return RowScope.with(Map.of("app.board", board),
                () -> transactions.execute(status -> jdbc.sql(sql).update()));
    }

    @Test
    void a_quarter_is_signed_off_with_plain_forms() throws Exception {
        World world = world();
        assertThat(submit(world, world.chair(), "PROPOSE", null)).hasStatus(302).hasHeader("Location",
                world.page() + "/sign-off");
        Document waiting = form(world, world.chair());
        assertThat(waiting.select("form[id^=decide-] input[name=decision]").eachAttr("value"))
                .containsExactly("DECLINE");
        assertThat(submit(world, world.member(), "APPROVE", null)).hasStatus(302);
        assertThat(form(world, world.member()).text()).contains("Signed off, version 1");
        MvcTestResult refused = submit(world, world.chair(), "REOPEN", "why");
        assertThat(refused).hasStatus(400);
        Document again = Jsoup.parse(refused.getResponse().getContentAsString());
        assertThat(again.title()).startsWith("Error: ");
        assertThat(again.select(".govuk-error-summary").text()).contains("The reason is needed");
        assertThat(again.select("textarea[name=reason]").text()).isEqualTo("why");
        assertThat(submit(world, world.chair(), "REOPEN", REASON)).hasStatus(302);
        assertThat(form(world, world.chair()).text()).contains("Reopened after version 1", REASON);
        assertThat(form(world, TestIdentity.token(world.agency(), "AUDITOR")).select("form[id^=decide-]")).isEmpty();
    }

    private Document form(World world, String token) throws Exception {
        MvcTestResult answer = http.get().uri(world.page() + "/sign-off").header("Authorization", "Bearer " + token)
                .header("Accept", "text/html").header("X-Gateway-Csrf", "token-of-the-session").exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    /** What a browser sends that has no scripts: every field of the form, the token of the session among them. */
    private MvcTestResult submit(World world, String token, String decision, String reason) throws Exception {
        var form = form(world, token).selectFirst("#decide-" + decision);
        assertThat(form).as(decision).isNotNull();
        assertThat(form.attr("action")).isEqualTo(world.page() + "/sign-off");
        assertThat(form.select("input[name=_csrf]").attr("value")).isEqualTo("token-of-the-session");
        var request = http.post().uri(form.attr("action")).header("Authorization", "Bearer " + token)
                .header("Accept", "text/html").contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (var input : form.select("input[type=hidden]")) {
            request = request.param(input.attr("name"), input.attr("value"));
        }
        return (reason == null ? request : request.param("reason", reason)).exchange();
    }

    @Test
    void a_quarter_that_runs_or_whose_returns_are_open_cannot_be_proposed() {
        World world = world();
        for (String quarter : new String[]{"2026-27-Q2", "2026-27-Q3"}) {
            MvcTestResult refused = http.post().uri("/v1/boards/" + world.board() + "/quarters/" + quarter
                    + "/decisions").header("Authorization", "Bearer " + world.chair()).header("If-Match", "\"v0\"")
                    .header("Idempotency-Key", UUID.randomUUID().toString()).contentType(MediaType.APPLICATION_JSON)
                    .content("{\"decision\":\"PROPOSE\"}").exchange();
            code(refused, 409, "quarter-not-in-review");
        }
        assertThat(Arrays.asList("SUBMISSION", "OPEN")).containsExactly(phase(world, "2026-27-Q2"),
                phase(world, "2026-27-Q3"));
    }

    private String phase(World world, String quarter) {
        try {
            return node(get("/v1/boards/" + world.board() + "/quarters/" + quarter + "/sign-off", world.member()))
                    .at("/phase").asString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
