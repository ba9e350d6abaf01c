package uk.deliveryboard.training.fileimport;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.platform.access.RowScope;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of an import when whoever works on it goes away, and when nobody can work on it. */
class ImportWorkersIT extends ImportTest {

    @Autowired
    private ImportWorkers workers;

    @Autowired
    private WorkOffPiece workOffPiece;

    private String file;
    private int rows;

    @BeforeEach
    void nobodyWorks() {
        workers.stop();
        jdbc.sql("delete from training_import_due").update();
        rows = 2 * StageRows.PIECE + 5;
        StringBuilder csv = new StringBuilder("staffRef,courseCode,completedOn\n");
        for (int row = 0; row < rows; row++) {
            csv.append("E").append(1 + row % 9).append(',').append(wrap).append(",2026-09-")
                    .append(10 + row % 20).append('\n');
        }
        file = csv.toString();
    }

    @AfterEach
    void somebodyWorksAgain() {
        workers.start();
    }

    private JsonNode seen(UUID id) {
        return body(get(IMPORTS + "/" + id, integration(agency)));
    }

    private UUID sent() {
        return UUID.fromString(body(send("", file)).at("/importId").asString());
    }

    private <T> T asAgency(java.util.concurrent.Callable<T> work) throws Exception {
        return RowScope.with(Map.of(RowScope.AGENCY, agency), work);
    }

    @Test
    void what_a_worker_did_before_it_died_in_the_middle_of_a_piece_is_as_if_never_done_and_others_go_on()
            throws Exception {
        UUID id = sent();
        assertThat(workers.workOne()).isTrue();
        assertThat(seen(id).at("/rows/done").asInt()).isEqualTo(StageRows.PIECE);
        assertThat(seen(id).at("/state").asString()).isEqualTo("APPLYING");
        long events = events(agency, EventCatalogue.COMPLETION_RECORDED).size();

        asAgency(() -> transactions.execute(dying -> {
            workOffPiece.next(id);
            dying.setRollbackOnly();
            return null;
        }));

        assertThat(seen(id).at("/rows/done").asInt()).isEqualTo(StageRows.PIECE);
        assertThat(events(agency, EventCatalogue.COMPLETION_RECORDED)).hasSize((int) events);
        while (workers.workOne()) {
            assertThat(seen(id).at("/rows/done").asInt()).isGreaterThan(StageRows.PIECE);
        }
        assertThat(counts(seen(id))).containsExactly((long) rows, 180L, rows - 180L, 0L);
        assertThat(events(agency, EventCatalogue.COMPLETION_RECORDED)).hasSize(180);
    }

    @Test
    void two_workers_never_work_on_the_same_piece() throws Exception {
        UUID id = sent();
        CountDownLatch holding = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Thread other = Thread.ofPlatform().start(() -> {
            try {
                asAgency(() -> transactions.execute(status -> {
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
        });
        assertThat(holding.await(20, TimeUnit.SECONDS)).isTrue();

        assertThat(workers.workOne()).as("nothing is free").isFalse();
        asAgency(() -> {
            workOffPiece.next(id);
            return null;
        });
        assertThat(seen(id).at("/rows/done").asInt()).isZero();
        release.countDown();
        other.join();
        assertThat(seen(id).at("/rows/done").asInt()).isEqualTo(StageRows.PIECE);
    }

    @Test
    void a_piece_that_fails_is_tried_again_later_and_given_up_in_the_end() {
        UUID id = sent();
        jdbc.sql("update training_import_due set number = 77").update();
        for (int attempt = 1; attempt <= 8; attempt++) {
            assertThat(workers.workOne()).isTrue();
            assertThat(workers.workOne()).as("not at once").isFalse();
            assertThat(jdbc.sql("select attempts from training_import_due").query(Integer.class).single())
                    .isEqualTo(attempt);
            jdbc.sql("update training_import_due set due_at = '2000-01-01'").update();
        }
        assertThat(seen(id).at("/state").asString()).isEqualTo("RECEIVED");

        workers.workOne();

        assertThat(seen(id).at("/state").asString()).isEqualTo("FAILED");
        assertThat(seen(id).has("finishedAt")).isTrue();
    }

    @Test
    void refused_rows_are_forgotten_after_seven_days_and_the_counts_are_not() {
        file = "staffRef,courseCode,completedOn\nE77,%s,2026-10-10\n".formatted(wrap);
        UUID id = sent();
        assertThat(get(IMPORTS + "/" + id + "/errors.csv", spoc(agency))).hasStatus(409);
        workers.workOne();
        assertThat(Instant.parse(seen(id).at("/keptUntil").asString())).isEqualTo(
                Instant.parse(seen(id).at("/finishedAt").asString()).plus(Duration.ofDays(7)));
        assertThat(workers.workOne()).as("not before").isFalse();
        assertThat(get(IMPORTS + "/" + id + "/errors.csv", spoc(agency))).hasStatusOk();
        jdbc.sql("update training_import_due set due_at = '2000-01-01'").update();

        workers.workOne();

        assertThat(get(IMPORTS + "/" + id + "/errors.csv", spoc(agency))).hasStatus(410);
        assertThat(counts(seen(id))).containsExactly(1L, 0L, 0L, 1L);
        assertThat(
                count(agency, "select count(*) from training_import_piece where csv is not null or rows is not null"))
                .isZero();
        assertThat(jdbc.sql("select count(*) from training_import_due").query(Long.class).single()).isZero();
    }
}
