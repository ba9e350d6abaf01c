package uk.deliveryboard.reporting;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.platform.projection.ProjectionContainers;
import uk.deliveryboard.platform.projection.ProjectionRebuilds;
import uk.deliveryboard.platform.projection.ProjectionRunner;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

/** A projection is rebuilt beside the tables in use, while people read them and events go on coming. */
class RebuildIT extends ReportingTestBase {

    private static final String ADMIN = TestIdentity.token("northmere-county", "SYSTEM_ADMIN");
    private static final String REFERRALS = "board-pathway";

    @Autowired
    ProjectionContainers containers;

    @Autowired
    ProjectionRebuilds rebuilds;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JsonMapper json;

    private final String board = newBoard();
    private final String agency = "rebuilt-" + board;
    private final String member = TestIdentity.token(agency, "BOARD_MEMBER");

    @AfterEach
    void all_is_at_work_again() {
        containers.start();
        rebuilds.start();
    }

    private String figures() {
        try {
            JsonNode body = json.readTree(get("/v1/boards/" + board + "/quarters/" + QUARTER, member).getResponse()
                    .getContentAsString());
            return body.at("/referrals").toString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode projection(String name) {
        try {
            JsonNode all = json
                    .readTree(get("/v1/projections", ADMIN).getResponse().getContentAsString()).at("/projections");
            return all.valueStream().filter(each -> each.at("/name").asString().equals(name)).findFirst().orElseThrow();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void rebuild(String name) {
        assertThat(http.post().uri("/v1/projections/" + name + ":rebuild").header("Authorization", "Bearer " + ADMIN)
                .exchange()).hasStatus(202);
    }

    private void awaitSwap(String name) {
        await().atMost(Duration.ofSeconds(60)).until(() -> projection(name).at("/rebuild").isMissingNode());
    }

    private String generation() {
        return jdbc.sql("select generation::text from projection_rebuild where projection = ?").params(REFERRALS)
                .query(String.class).optional().orElse("none");
    }

    private static void ended(Throwable thrown) {
        assertThat(thrown.getClass().getSimpleName()).isEqualTo("Ended");
    }

    private void publishReferrals(int count) {
        History history = history();
        register(history, board, agency, "Rebuilt Agency");
        referrals(history, board, "EDUCATION", count);
        publish(history);
    }

    @Test
    void whoever_reads_during_a_rebuild_sees_the_same_figures_throughout() {
        publishReferrals(15);
        String before = figures();
        assertThat(before).contains("15");
        Set<String> seen = new HashSet<>();

        rebuild(REFERRALS);
        await().atMost(Duration.ofSeconds(60)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5))
                .until(() -> {
                    seen.add(figures());
                    return projection(REFERRALS).at("/rebuild").isMissingNode();
                });

        seen.add(figures());
        assertThat(seen).containsExactly(before);
    }

    @Test
    void what_happens_during_a_rebuild_is_in_the_figures_before_and_after_the_swap() {
        publishReferrals(15);
        rebuilds.stop();
        rebuild(REFERRALS);
        History more = history();
        referrals(more, board, "EDUCATION", 10);
        publish(more);
        String during = figures();
        assertThat(during).contains("25");
        JsonNode progress = projection(REFERRALS).at("/rebuild");
        assertThat(progress.at("/done").asLong()).isZero();
        assertThat(progress.at("/total").asLong()).isPositive();

        rebuilds.start();
        awaitSwap(REFERRALS);
        assertThat(figures()).isEqualTo(during);
        History last = history();
        referrals(last, board, "EDUCATION", 5);
        publish(last);
        assertThat(figures()).contains("30");
    }

    @Test
    void figures_that_went_wrong_are_right_after_the_swap_and_not_before() throws Exception {
        publishReferrals(15);
        String right = figures();
        RowScope.with(ProjectionRunner.SCOPE, () -> transactions.execute(
                status -> jdbc.sql("delete from referral_profile where board = ?").params(board).update()));
        assertThat(figures()).isNotEqualTo(right);
        rebuild(REFERRALS);
        awaitSwap(REFERRALS);
        assertThat(figures()).isEqualTo(right);
    }

    @Test
    void a_rebuild_that_a_former_process_left_begins_again() {
        publishReferrals(35);
        rebuilds.stop();
        rebuild(REFERRALS);
        String left = generation();
        rebuild(REFERRALS);
        assertThat(generation()).as("one that runs is left alone").isEqualTo(left);
        containers.stop();
        rebuilds.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> !generation().equals(left));
        containers.start();
        awaitSwap(REFERRALS);
        assertThat(figures()).contains("35");
    }

    @Test
    void a_reader_of_an_attempt_that_has_ended_can_do_nothing() {
        ProjectionRunner live = containers.runners().stream()
                .filter(runner -> runner.projection().name().equals(REFERRALS)).findFirst().orElseThrow();
        rebuilds.stop();
        var rebuild = live.rebuild();
        ProjectionRunner zombie = rebuild.runner(rebuild.begin(NOW));
        rebuild.beginAgain(NOW);
        assertThat(catchThrowable(zombie::reset)).satisfies(RebuildIT::ended);
        rebuilds.start();
        awaitSwap(REFERRALS);
        assertThat(catchThrowable(zombie::reset)).satisfies(RebuildIT::ended);
    }

    @Test
    void every_projection_of_the_service_can_be_rebuilt() {
        List<String> names = containers.runners().stream().map(runner -> runner.projection().name()).toList();
        names.forEach(this::rebuild);
        names.forEach(this::awaitSwap);
        assertThat(jdbc.sql("select count(*) from pg_tables where schemaname = 'rebuild'").query(Long.class).single())
                .isZero();
        publishReferrals(45);
        assertThat(figures()).contains("45");
    }
}
