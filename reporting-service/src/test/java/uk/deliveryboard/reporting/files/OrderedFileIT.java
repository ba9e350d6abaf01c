package uk.deliveryboard.reporting.files;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.reporting.ReportingTestBase;
import uk.deliveryboard.reporting.export.ExportFormat;
import uk.deliveryboard.reporting.files.MakeFile.Outcome;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody looks at an empty window for longer than two seconds. */
class OrderedFileIT extends ReportingTestBase {

    @Autowired
    MakeFile files;

    @Autowired
    TransactionTemplate transactions;

    private record World(String board, String agency, String member) {

        String file(String extension) {
            return "/v1/boards/" + board + "/quarters/" + QUARTER + "/figures." + extension;
        }
    }

    private World world() {
        String board = newBoard() + "-slow";
        String agency = board + "-council";
        History history = new History(Instant.parse("2026-06-01T09:00:00Z"));
        register(history, board, agency, "Council of " + board);
        status(history, action(history, agency, LocalDate.of(2026, 9, 30)), agency, "ON_SCHEDULE",
                LocalDate.of(2026, 6, 1));
        publish(history);
        return new World(board, agency, TestIdentity.token(agency, "BOARD_MEMBER"));
    }

    private MvcTestResult later(World world, String accept) {
        return http.get().uri(world.file("pdf")).header("Authorization", "Bearer " + world.member())
                .header("Prefer", "respond-async").header("Accept", accept).exchange();
    }

    private static String location(MvcTestResult answer) {
        String location = answer.getResponse().getHeader("Location");
        assertThat(location).isNotNull();
        return location;
    }

    @Test
    void a_program_is_told_where_to_ask_and_gets_the_file_when_it_is_ready() throws Exception {
        World world = world();
        MvcTestResult accepted = later(world, "*/*");
        assertThat(accepted).hasStatus(202).hasHeader("Retry-After", "2");
        String status = location(accepted);
        assertThat(status).startsWith("/v1/boards/" + world.board() + "/quarters/" + QUARTER + "/files/");
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(get(status, world.member()))
                .hasStatusOk().bodyJson().extractingPath("$.state").isEqualTo("READY"));
        assertThat(get(status, world.member())).bodyJson().extractingPath("$.content").isEqualTo(status + "/content");
        MvcTestResult file = get(status + "/content", world.member());
        assertThat(file).hasStatusOk().hasContentType(MediaType.APPLICATION_PDF).hasHeader("Content-Disposition",
                "attachment; filename=\"" + world.board() + "-" + QUARTER + "-as-at-2026-10-12.pdf\"");
        assertThat(new String(file.getResponse().getContentAsByteArray(), 0, 5,
                java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void a_browser_is_sent_to_a_page_that_says_so_and_leads_to_the_file() throws Exception {
        World world = world();
        MvcTestResult elsewhere = later(world, "text/html,*/*;q=0.8");
        assertThat(elsewhere).hasStatus(303);
        String page = location(elsewhere);
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(
                () -> assertThat(shown(page, world).select("#content").attr("href"))
                        .isEqualTo("/v1" + page + "/content"));
        assertThat(shown(page, world).select("h1").text()).isEqualTo("The PDF file is ready");
    }

    private Document shown(String uri, World world) throws Exception {
        MvcTestResult answer = page(uri, world.member());
        assertThat(answer).as(uri).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    @Test
    void what_takes_longer_than_two_seconds_goes_on_in_the_background_and_may_fail_there() throws Exception {
        World world = world();
        String subject = UUID.randomUUID().toString();
        var wanted = new MakeFile.Wanted(world.board(), ExportFormat.PDF, "slow", subject);
        assertThat(MakeFile.PATIENCE).isEqualTo(Duration.ofSeconds(2));
        var blocked = new CountDownLatch(1);
        Outcome outcome = files.make(wanted, () -> {
            until(blocked);
            return new byte[]{1};
        }, Duration.ofMillis(50));
        assertThat(outcome).isInstanceOf(Outcome.Ordered.class);
        UUID id = ((Outcome.Ordered) outcome).id();
        assertThat(files.find(world.board(), id, subject)).get().extracting(FileOrder::state)
                .isEqualTo(FileOrder.State.BEING_MADE);
        assertThat(files.content(world.board(), id, subject)).isEmpty();
        blocked.countDown();
        Awaitility.await().untilAsserted(
                () -> assertThat(files.content(world.board(), id, subject)).get().isEqualTo(new byte[]{1}));

        var held = new CountDownLatch(1);
        Outcome failing = files.make(wanted, () -> {
            until(held);
            throw new IllegalStateException("as ordered by the test");
        }, Duration.ZERO);
        held.countDown();
        Awaitility.await().untilAsserted(
                () -> assertThat(files.find(world.board(), ((Outcome.Ordered) failing).id(), subject)).get()
                        .extracting(FileOrder::state).isEqualTo(FileOrder.State.FAILED));
    }

    private static void until(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_is_made_at_once_leaves_nothing_behind_and_what_was_kept_an_hour_is_forgotten() throws Exception {
        World world = world();
        var wanted = new MakeFile.Wanted(world.board(), ExportFormat.PDF, "quick", "somebody");
        assertThat(files.make(wanted, () -> new byte[]{2}, Duration.ofSeconds(60)))
                .isInstanceOfSatisfying(Outcome.Made.class, made -> assertThat(made.content()).containsExactly(2));
        assertThat(rows(world)).isZero();
        assertThat(later(world, "*/*")).hasStatus(202);
        RowScope.with(Map.of("app.board", world.board()), () -> transactions.execute(status -> jdbc
                .sql("update file_order set ordered_at = ordered_at - interval '61 minutes'").update()));
        assertThat(later(world, "*/*")).hasStatus(202);
        assertThat(rows(world)).isEqualTo(1);
    }

    private long rows(World world) throws Exception {
        return RowScope.with(Map.of("app.board", world.board()), () -> transactions
                .execute(status -> jdbc.sql("select count(*) from file_order").query(Long.class).single()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/content"})
    void a_file_is_its_owners_alone(String below) {
        World world = world();
        String status = location(later(world, "*/*"));
        String other = TestIdentity.token(world.agency(), "BOARD_CHAIR");
        problem(get(status.replaceAll("[0-9a-f-]{36}$", UUID.randomUUID().toString()) + below, world.member()), 404,
                "file-unknown");
        problem(get(status + below, TestIdentity.token("another-council", "BOARD_MEMBER")), 404, "board-unknown");
        problem(get(status + below, other), 404, "file-unknown");
        problem(get(status + below, "nonsense"), 401, "not-signed-in");
        problem(get(status + below + "?x=1", world.member()), 400, "unknown-parameter");
        problem(get(status.replaceAll("[0-9a-f-]{36}$", "one") + below, world.member()), 404, "not-found");
    }

    private static void problem(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
