package uk.deliveryboard.training.fileimport;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** What is in stays, the rest is not read, and the import says so. */
class ImportCancellationIT extends ImportTest {

    @Autowired
    private ImportWorkers workers;

    @Autowired
    private WorkOffPiece workOffPiece;

    private UUID id;
    private String file;

    @BeforeEach
    void nobodyWorks() {
        workers.stop();
        jdbc.sql("delete from training_import_due").update();
        StringBuilder csv = new StringBuilder("staffRef,courseCode,completedOn\n");
        for (int row = 0; row < 2 * StageRows.PIECE + 5; row++) {
            csv.append(row == 7 ? "E77" : "E" + (1 + row % 9)).append(',').append(wrap).append(",2026-09-")
                    .append(10 + row % 20).append('\n');
        }
        file = csv.toString();
        id = sent();
    }

    @AfterEach
    void somebodyWorksAgain() {
        workers.start();
    }

    private UUID sent() {
        return UUID.fromString(body(send("", file)).at("/importId").asString());
    }

    private JsonNode seen() {
        return body(get(IMPORTS + "/" + id, integration(agency)));
    }

    private MvcTestResult cancel(String token) {
        return http.put().uri(IMPORTS + "/" + id + "/cancellation").header("Authorization", "Bearer " + token)
                .exchange();
    }

    @Test
    void what_is_worked_off_stays_with_its_events_and_the_rest_is_never_read() {
        assertThat(workers.workOne()).isTrue();
        long events = events(agency, EventCatalogue.COMPLETION_RECORDED).size();
        List<Long> before = counts(seen());

        assertThat(cancel(spoc(agency))).hasStatusOk();

        assertThat(workers.workOne()).as("nothing is left to do").isFalse();
        assertThat(seen().at("/state").asString()).isEqualTo("CANCELLED");
        assertThat(seen().has("finishedAt")).isTrue();
        assertThat(seen().at("/rows/done").asInt()).isEqualTo(StageRows.PIECE);
        assertThat(counts(seen())).isEqualTo(before);
        assertThat(events(agency, EventCatalogue.COMPLETION_RECORDED)).hasSize((int) events);
        assertThat(covered()).isEqualTo(9);
        assertThat(refused(seen())).contains("E77").doesNotContain("E1,");
        assertThat(count(agency, "select count(*) from training_import_piece where rows is not null")).isZero();
        assertThat(cancel(spoc(agency))).as("again is the same").hasStatusOk();
    }

    @Test
    void the_same_file_sent_again_is_a_new_import_and_brings_the_rest() {
        workers.workOne();
        cancel(spoc(agency));
        UUID first = id;

        id = sent();

        assertThat(id).isNotEqualTo(first);
        while (workers.workOne()) {
            assertThat(seen().at("/rows/done").asInt()).isPositive();
        }
        assertThat(seen().at("/state").asString()).isEqualTo("COMPLETED_WITH_ERRORS");
        assertThat(events(agency, EventCatalogue.COMPLETION_RECORDED)).hasSize(180);
    }

    @Test
    void whoever_works_on_a_piece_finishes_it_first() throws Exception {
        CountDownLatch holding = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Void> working = CompletableFuture.runAsync(() -> work(holding, release),
                Thread::startVirtualThread);
        assertThat(holding.await(20, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<MvcTestResult> cancelling = CompletableFuture.supplyAsync(() -> cancel(spoc(agency)),
                Thread::startVirtualThread);
        Awaitility.await().during(Duration.ofMillis(500)).atMost(Duration.ofSeconds(5))
                .until(() -> "RECEIVED".equals(seen().at("/state").asString()));

        release.countDown();

        working.get(20, TimeUnit.SECONDS);
        assertThat(cancelling.get(20, TimeUnit.SECONDS)).hasStatusOk();
        assertThat(seen().at("/state").asString()).isEqualTo("CANCELLED");
        assertThat(seen().at("/rows/done").asInt()).isEqualTo(StageRows.PIECE);
    }

    private void work(CountDownLatch holding, CountDownLatch release) {
        try {
            RowScope.with(Map.of(RowScope.AGENCY, agency), () -> transactions.execute(status -> {
                workOffPiece.next(id);
                holding.countDown();
                try {
                    return release.await(20, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_is_over_and_what_is_anothers_cannot_be_stopped() {
        String other = agency();
        assertThat(cancel(spoc(other))).hasStatus(404);
        assertThat(cancel(TestIdentity.token(agency, "BOARD_MEMBER"))).hasStatus(403);
        assertThat(http.put().uri(IMPORTS + "/" + id + "/cancellation").exchange()).hasStatus(401);
        assertThat(http.put().uri(IMPORTS + "/" + id + "/cancellation?now=1")
                .header("Authorization", "Bearer " + spoc(agency)).exchange()).hasStatus(400);
        assertThat(seen().at("/state").asString()).isEqualTo("RECEIVED");
        while (workers.workOne()) {
            assertThat(seen().at("/rows/done").asInt()).isPositive();
        }

        MvcTestResult late = cancel(spoc(agency));

        assertThat(late).hasStatus(409);
        assertThat(body(late).at("/code").asString()).isEqualTo("import-over");
        assertThat(seen().at("/state").asString()).isEqualTo("COMPLETED_WITH_ERRORS");
    }
}
