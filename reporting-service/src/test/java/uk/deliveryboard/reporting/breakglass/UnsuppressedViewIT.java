package uk.deliveryboard.reporting.breakglass;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.reporting.ReportingTestBase;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UnsuppressedViewIT extends ReportingTestBase {

    private static final String REASON = "The panel plans its next meeting.";

    @Autowired
    JsonMapper json;

    @Autowired
    TransactionTemplate transactions;

    private record World(String board, String agency, String views, String channelChair) {}

    private World world() {
        String board = newBoard() + "-unsuppressed";
        String agency = board + "-council";
        History history = history();
        register(history, board, agency, "Council");
        referrals(history, board, "EDUCATION", 11, LocalDate.of(2026, 10, 2));
        referrals(history, board, "HEALTH", 3, LocalDate.of(2026, 10, 2));
        publish(history);
        return new World(board, agency, "/v1/boards/" + board + "/quarters/" + QUARTER + "/unsuppressed-views",
                TestIdentity.token(agency, "CHANNEL_CHAIR"));
    }

    private MvcTestResult open(World world, String token, String body, String key) {
        var request = http.post().uri(world.views()).header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON).content(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).exchange();
    }

    private static String reason(String reason) {
        return "{\"reason\":\"" + reason + "\"}";
    }

    @Test
    void the_channel_chair_sees_counts_as_they_are_after_a_reason_that_the_data_protection_officer_reads()
            throws Exception {
        World world = world();
        MvcTestResult opened = open(world, world.channelChair(), reason(REASON), "a");
        assertThat(opened).hasStatus(201);
        String uri = opened.getResponse().getHeader("Location");
        assertThat(opened).bodyText().doesNotContain("HEALTH");
        assertThat(get(uri, world.channelChair())).hasStatusOk().hasHeader("Cache-Control", "no-store").bodyText()
                .contains("{\"sector\":\"HEALTH\",\"label\":\"Health\",\"count\":3}");
        assertThat(get(uri, TestIdentity.token(world.agency(), "CHANNEL_CHAIR", "SPOC"))).as("somebody else")
                .hasStatus(404);
        for (String role : new String[]{"DPO", "AUDITOR"}) {
            assertThat(get(world.views(), TestIdentity.token(world.agency(), role))).hasStatusOk().bodyText()
                    .contains(REASON, "test|" + world.agency() + "|CHANNEL_CHAIR").doesNotContain("HEALTH");
        }
        MvcTestResult again = open(world, world.channelChair(), reason(REASON), "a");
        assertThat(again).hasStatus(201).hasHeader("Idempotent-Replayed", "true");
        assertThat(rows(world)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"BOARD_CHAIR", "BOARD_MEMBER", "PREVENT_LEAD", "SYSTEM_ADMIN", "DPO", "AUDITOR", "SPOC"})
    void nobody_else_sees_them_whatever_the_reason(String role) throws Exception {
        World world = world();
        assertThat(open(world, TestIdentity.token(world.agency(), role), reason(REASON), "b")).hasStatus(403)
                .bodyJson().extractingPath("$.errors[0].code").isEqualTo("channel-chair-needed");
        String uri = open(world, world.channelChair(), reason(REASON), "c").getResponse().getHeader("Location");
        assertThat(get(uri, TestIdentity.token(world.agency(), role))).hasStatus(403);
        assertThat(rows(world)).isEqualTo(1);
    }

    @Test
    void without_a_reason_there_is_no_view_and_a_view_is_over_after_a_quarter_of_an_hour() throws Exception {
        World world = world();
        for (String body : new String[]{"{}", reason("short"), reason("x".repeat(1_001)), reason("          "),
                "{\"reason\":5}", "{\"reason\":\"long enough to read\",\"x\":1}", "{"}) {
            assertThat(open(world, world.channelChair(), body, "d")).as(body).hasStatus(400)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
        assertThat(open(world, world.channelChair(), reason(REASON), null)).hasStatus(400);
        assertThat(rows(world)).isZero();
        assertThat(get(world.views() + "/" + UUID.randomUUID(), world.channelChair())).hasStatus(404);
        assertThat(get(world.views() + "/none", world.channelChair())).hasStatus(404);
        assertThat(open(world, TestIdentity.token("another-council", "CHANNEL_CHAIR"), reason(REASON), "e"))
                .hasStatus(404);
        UUID old = UUID.randomUUID();
        within(world, """
                insert into unsuppressed_view values ('%s', '%s', '%s', 'test|%s|CHANNEL_CHAIR', 'a', 'long enough',
                    '2026-10-01T09:00:00Z', '2026-10-01T09:15:00Z')""".formatted(old, world.board(), QUARTER,
                world.agency()));
        assertThat(get(world.views() + "/" + old, world.channelChair())).hasStatus(410).bodyJson()
                .extractingPath("$.code").isEqualTo("view-over");
    }

    @Test
    void the_log_cannot_be_changed() throws Exception {
        World world = world();
        assertThat(open(world, world.channelChair(), reason(REASON), "f")).hasStatus(201);
        for (String change : new String[]{"update unsuppressed_view set reason = 'something else'",
                "delete from unsuppressed_view"}) {
            assertThatThrownBy(() -> within(world, change)).isInstanceOf(DataAccessException.class);
        }
    }

    private int within(World world, String sql) throws Exception {
        return RowScope.with(Map.of("app.board", world.board()),
                () -> transactions.execute(status -> jdbc.sql(sql).update()));
    }

    private long rows(World world) throws Exception {
        return RowScope.with(Map.of("app.board", world.board()), () -> transactions.execute(
                status -> jdbc.sql("select count(*) from unsuppressed_view").query(Long.class).single()));
    }
}
