package uk.deliveryboard.reporting.commentary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.reporting.ReportingTestBase;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Numbers say what; those who know say why. */
class CommentaryIT extends ReportingTestBase {

    private static final String REVIEWED = "2026-27-Q1";
    private static final String GOOD = """
            {"happened":"Coverage fell.","why":"Two courses were cancelled.","next":"They are held in November.","kpi":"K1b"}""";

    @Autowired
    TransactionTemplate transactions;

    private record World(String board, String agency, String spoc, String chair, String member) {

        String page() {
            return "/boards/" + board + "/quarters/" + REVIEWED;
        }

        String api() {
            return "/v1" + page();
        }

        String commentary() {
            return api() + "/commentary";
        }
    }

    private World world() {
        String board = newBoard() + "-said";
        String agency = board + "-council";
        History history = new History(Instant.parse("2026-06-01T09:00:00Z"));
        register(history, board, agency, "Council of " + board);
        status(history, action(history, agency, LocalDate.of(2026, 9, 30)), agency, "ON_SCHEDULE",
                LocalDate.of(2026, 6, 1));
        publish(history);
        return new World(board, agency, TestIdentity.token(agency, "SPOC"), TestIdentity.token(agency, "BOARD_CHAIR"),
                TestIdentity.token(agency, "BOARD_MEMBER"));
    }

    private MvcTestResult put(String uri, String token, String ifMatch, String body) {
        var request = http.put().uri(uri).header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON).content(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).exchange();
    }

    private MvcTestResult delete(String uri, String token, String ifMatch) {
        return http.delete().uri(uri).header("Authorization", "Bearer " + token).header("If-Match", ifMatch)
                .exchange();
    }

    private void decide(World world, String token, String body, int expected) {
        assertThat(http.post().uri(world.api() + "/decisions").header("Authorization", "Bearer " + token)
                .header("If-Match", "\"v" + expected + "\"").header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON).content(body).exchange()).hasStatus(201);
    }

    private String text(String uri, String token) throws Exception {
        MvcTestResult answer = get(uri, token);
        assertThat(answer).as(uri).hasStatusOk();
        return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private Document shown(String uri, String token) throws Exception {
        MvcTestResult answer = http.get().uri(uri).header("Authorization", "Bearer " + token)
                .header("Accept", "text/html").header("X-Gateway-Csrf", "token-of-the-session").exchange();
        assertThat(answer).as(uri).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private long rows(String board) throws Exception {
        return RowScope.with(Map.of("app.board", board), () -> transactions.execute(
                status -> jdbc.sql("select count(*) from quarter_commentary").query(Long.class).single()));
    }

    @Test
    void what_a_spoc_says_is_beside_the_figures_everywhere_and_signed_by_office_alone() throws Exception {
        World world = world();
        assertThat(put(world.commentary() + "/coverage", world.spoc(), "\"v0\"", GOOD)).hasStatus(204)
                .hasHeader("ETag", "\"v1\"");
        assertThat(put(world.commentary() + "/coverage", world.chair(), "\"v0\"",
                GOOD.replace("Coverage fell", "The board <b>met</b>"))).hasStatus(204);

        String said = text(world.commentary(), world.spoc());
        assertThat(said).contains("\"open\":true", "\"voiceLabel\":\"Chair of the board\"", "\"kpi\":\"K1b\"",
                "{\"section\":\"coverage\",\"version\":1}", "{\"section\":\"actions\",\"version\":0}");
        assertThat(text(world.commentary(), world.member())).doesNotContain("\"mine\"");
        String json = text(world.api(), world.member());
        assertThat(json).contains("\"by\":\"SPOC, Council of " + world.board() + "\"", "Two courses were cancelled.");
        Document page = shown(world.page(), world.member());
        assertThat(page.select("#coverage-section .govuk-inset-text").eachText()).hasSize(2)
                .anySatisfy(remark -> assertThat(remark).startsWith("Chair of the board, Council of")
                        .contains("What happened: The board <b>met</b>."));
        for (String written : List.of(said, json, page.html())) {
            assertThat(written).doesNotContain(subject(world.spoc()));
        }
        assertThat(text(world.api() + "/figures.ods", world.member())).isNotEmpty();
    }

    /** The id that stands in a token for whoever it belongs to. */
    private static String subject(String token) {
        String claims = new String(java.util.Base64.getUrlDecoder().decode(token.split("\\.")[1]),
                java.nio.charset.StandardCharsets.UTF_8);
        return claims.replaceAll(".*\"sub\":\"([^\"]+)\".*", "$1");
    }

    @Test
    void it_is_frozen_with_the_figures_and_stays_as_it_was_when_the_quarter_is_reopened() throws Exception {
        World world = world();
        String coverage = world.commentary() + "/coverage";
        assertThat(put(coverage, world.spoc(), "\"v0\"", GOOD)).hasStatus(204);
        decide(world, world.chair(), "{\"decision\":\"PROPOSE\"}", 0);
        problem(put(coverage, world.spoc(), "\"v1\"", GOOD), 409, "commentary-closed");
        problem(delete(coverage, world.spoc(), "\"v1\""), 409, "commentary-closed");
        decide(world, world.member(), "{\"decision\":\"APPROVE\"}", 1);
        problem(put(coverage, world.spoc(), "\"v1\"", GOOD), 409, "commentary-closed");
        assertThat(shown(world.page() + "/commentary", world.spoc()).select("form[id^=write-]")).isEmpty();

        decide(world, world.chair(), "{\"decision\":\"REOPEN\",\"reason\":\"A return had been left out.\"}", 2);
        assertThat(put(coverage, world.spoc(), "\"v1\"", GOOD.replace("fell", "rose"))).hasStatus(204);
        assertThat(text(world.api() + "/versions/1", world.member())).contains("Coverage fell.")
                .doesNotContain("Coverage rose.");
        assertThat(shown(world.page() + "/versions/1", world.member()).text()).contains("Coverage fell.");
        assertThat(text(world.api(), world.member())).contains("Coverage rose.");
        assertThat(delete(coverage, world.spoc(), "\"v2\"")).hasStatus(204).hasHeader("ETag", "\"v3\"");
        assertThat(text(world.api(), world.member())).doesNotContain("Coverage rose.");
        assertThat(rows(world.board())).as("every state is kept").isEqualTo(3);
    }

    @Test
    void it_is_written_with_plain_forms_and_what_is_refused_is_not_lost() throws Exception {
        World world = world();
        String address = world.page() + "/commentary";
        Map<String, String> words = Map.of("happened", "Mr Example left.", "why", "", "next", "We go on.", "kpi", "K1");
        MvcTestResult refused = send(world, words);
        assertThat(refused).hasStatus(422);
        Document page = Jsoup.parse(refused.getResponse().getContentAsString());
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#happened-coverage",
                "#why-coverage");
        assertThat(page.select("#happened-coverage-error").text()).contains("seems to hold the name of somebody");
        assertThat(page.select("#next-coverage").text()).isEqualTo("We go on.");
        assertThat(page.select("#kpi-coverage option[selected]").attr("value")).isEqualTo("K1");
        assertThat(rows(world.board())).isZero();

        MvcTestResult taken = send(world,
                Map.of("happened", "It rained.", "why", "Autumn.", "next", "Winter.", "kpi", ""));
        assertThat(taken).hasStatus(302).hasHeader("Location", address + "#coverage-heading");
        assertThat(shown(address, world.member()).text()).contains("It rained.", "Autumn.");
        assertThat(shown(address, world.member()).select("form[id^=write-]")).isEmpty();
        MvcTestResult withdrawn = send(world, Map.of("withdraw", "yes"));
        assertThat(withdrawn).hasStatus(302);
        assertThat(shown(address, world.member()).select("#coverage").text()).contains("Nothing has been said yet.");
    }

    /** What a browser sends that has no scripts. */
    private MvcTestResult send(World world, Map<String, String> words) throws Exception {
        var form = shown(world.page() + "/commentary", world.spoc()).selectFirst("#write-coverage");
        assertThat(form).isNotNull();
        assertThat(form.select("input[name=_csrf]").attr("value")).isEqualTo("token-of-the-session");
        var request = http.post().uri(form.attr("action")).header("Authorization", "Bearer " + world.spoc())
                .header("Accept", "text/html").contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (var input : form.select("input[type=hidden]")) {
            if (!input.attr("name").equals("_csrf")) {
                request = request.param(input.attr("name"), input.attr("value"));
            }
        }
        for (Map.Entry<String, String> word : words.entrySet()) {
            request = request.param(word.getKey(), word.getValue());
        }
        return request.exchange();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"happened\":|400|malformed-json|",
            "{\"why\":\"b\",\"next\":\"c\"}|400|invalid-request|/happened",
            "{\"happened\":\" \",\"why\":\"b\",\"next\":\"c\"}|400|invalid-request|/happened",
            "{\"happened\":1,\"why\":\"b\",\"next\":\"c\"}|400|wrong-type|/happened",
            "{\"happened\":\"a\",\"why\":\"b\",\"next\":\"c\",\"by\":\"d\"}|400|unknown-field|/by",
            "{\"happened\":\"a\",\"why\":\"b\",\"next\":\"c\",\"kpi\":\"K99\"}|422|commentary-refused|/kpi",
            "{\"happened\":\"a\",\"why\":\"b\",\"next\":\"a\\u0000b\"}|422|commentary-refused|/next",
            "{\"happened\":\"a\",\"why\":\"aged 14\",\"next\":\"c\"}|422|commentary-refused|/why"})
    void what_cannot_be_taken_is_refused_with_its_place_and_nothing_is_written(String body, int status, String code,
            String pointer) throws Exception {
        World world = world();
        MvcTestResult refused = put(world.commentary() + "/actions", world.spoc(), "\"v0\"", body);
        problem(refused, status, code);
        if (pointer != null) {
            assertThat(refused).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
        }
        assertThat(rows(world.board())).isZero();
    }

    @Test
    void what_makes_a_change_safe_is_asked_for_and_who_may_not_is_told_why() throws Exception {
        World world = world();
        String actions = world.commentary() + "/actions";
        problem(put(actions, world.spoc(), null, GOOD), 428, "precondition-required");
        problem(put(actions, world.spoc(), "\"v1\"", GOOD), 412, "stale-version");
        problem(put(actions, world.spoc(), "other", GOOD), 412, "stale-version");
        problem(put(actions + "?x=1", world.spoc(), "\"v0\"", GOOD), 400, "unknown-parameter");
        problem(put(world.commentary() + "/weather", world.spoc(), "\"v0\"", GOOD), 404, "not-found");
        problem(put(actions.replace("Q1", "Q4"), world.spoc(), "\"v0\"", GOOD), 404, "quarter-in-future");
        problem(put(actions, "nonsense", "\"v0\"", GOOD), 401, "not-signed-in");
        problem(put(actions, TestIdentity.token("another-council", "SPOC"), "\"v0\"", GOOD), 404, "board-unknown");
        for (String role : List.of("BOARD_MEMBER", "PREVENT_LEAD", "AUDITOR")) {
            MvcTestResult refused = put(actions, TestIdentity.token(world.agency(), role), "\"v0\"", GOOD);
            problem(refused, 403, "access-refused");
            assertThat(refused).bodyJson().extractingPath("$.errors[0].code").isEqualTo("commentator-needed");
        }
        problem(http.put().uri(actions).header("Authorization", "Bearer " + world.spoc()).header("If-Match", "\"v0\"")
                .contentType(MediaType.TEXT_PLAIN).content(GOOD).exchange(), 415, "unsupported-media-type");
        assertThat(rows(world.board())).isZero();
    }

    @Test
    void of_many_who_write_at_once_one_is_heard() throws Exception {
        World world = world();
        List<Integer> statuses = new ArrayList<>();
        List<Thread> writers = Stream.generate(() -> Thread.ofVirtual().unstarted(() -> {
            int status = put(world.commentary() + "/actions", world.spoc(), "\"v0\"", GOOD).getResponse().getStatus();
            synchronized (statuses) {
                statuses.add(status);
            }
        })).limit(8).toList();
        writers.forEach(Thread::start);
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(statuses).hasSize(8).containsOnlyOnce(204).filteredOn(status -> status != 204).containsOnly(412);
        assertThat(rows(world.board())).isEqualTo(1);
    }

    @Test
    void the_database_itself_keeps_what_was_said_and_shows_it_to_its_board_alone() throws Exception {
        World world = world();
        assertThat(put(world.commentary() + "/actions", world.spoc(), "\"v0\"", GOOD)).hasStatus(204);
        for (String change : List.of("update quarter_commentary set why = 'x'", "delete from quarter_commentary")) {
            assertThatThrownBy(() -> RowScope.with(Map.of("app.board", world.board()),
                    () -> transactions.execute(status -> jdbc.sql(change).update()))).as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(rows(newBoard())).isZero();
        assertThat(jdbc.sql("select count(*) from quarter_commentary").query(Long.class).single()).isZero();
    }

    private static void problem(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
