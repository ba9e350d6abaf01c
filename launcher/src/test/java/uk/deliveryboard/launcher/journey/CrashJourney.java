package uk.deliveryboard.launcher.journey;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.launcher.reconcile.Reconciliation;
import uk.deliveryboard.launcher.run.Module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Every program, the broker and the database server are killed while writes stream in. Whatever was acknowledged is on
 * the dashboard afterwards, once; what could not be stored was refused in so many words. {@code -Dcrash.rounds=50} makes it long; the seed of the order is printed.
 */
class CrashJourney {

    private static final int ROUNDS = Integer.getInteger("crash.rounds", 1);
    private static final Duration RECOVERY = Duration.ofSeconds(180);
    private static final String BOARD = "/v1/boards/northmere/quarters/2026-27-Q3";

    @Test
    void no_acknowledged_write_is_missing_from_the_dashboard_and_none_is_counted_twice() throws Exception {
        try (RunningPlatform running = RunningPlatform.start()) {
            Workload workload = new Workload(running.api);
            workload.prepare();
            try (var writers = Executors.newFixedThreadPool(3)) {
                List<Future<?>> writing = new ArrayList<>();
                for (Runnable write : List.<Runnable>of(workload::completion, workload::referral,
                        workload::progress)) {
                    writing.add(writers.submit(workload.repeatedly(write)));
                }
                try {
                    killEverythingInTurn(running, workload);
                } finally {
                    workload.stop();
                }
                for (Future<?> writer : writing) {
                    writer.get();
                }
            }
            System.out.printf("Acknowledged: %d completions, %d referrals, %d reports of progress%n",
                    workload.completions.get(), workload.referrals.get(), workload.progress.get());
            assertNothingWasLost(running, workload);
        }
    }

    private static void killEverythingInTurn(RunningPlatform running, Workload workload) throws Exception {
        long seed = Long.getLong("crash.seed", System.nanoTime());
        System.out.println("Crash seed " + seed);
        Random random = new Random(seed);
        Map<String, Callable<?>> crashes = new LinkedHashMap<>();
        for (Module module : Module.values()) {
            crashes.put(module.name(), () -> {
                running.platform.kill(module);
                running.platform.restart(module);
                return module;
            });
        }
        crashes.put("KAFKA", () -> {
            running.platform.killKafka();
            awaitWrites(workload, random);
            running.platform.restartKafka();
            return "kafka";
        });
        crashes.put("POSTGRESQL", () -> {
            running.platform.killPostgres();
            assertRefusedForNow(running, workload);
            running.platform.restartPostgres();
            return "postgresql";
        });
        for (int round = 0; round < ROUNDS; round++) {
            List<String> order = new ArrayList<>(crashes.keySet());
            Collections.shuffle(order, random);
            for (String victim : order) {
                awaitWrites(workload, random);
                System.out.println("kill -9 " + victim);
                crashes.get(victim).call();
            }
        }
        awaitWrites(workload, random);
    }

    /** Lets the writers go on for a while, so that the next crash comes in the middle of them. */
    private static void awaitWrites(Workload workload, Random random) {
        int enough = workload.begun() + 10 + random.nextInt(200);
        await().atMost(RECOVERY).pollInterval(Duration.ofMillis(10))
                .until(() -> workload.begun() >= enough || workload.failed());
        assertThat(workload.failed()).as("a writer gave up").isFalse();
    }

    /** Nothing is stored and nothing hangs while the database is away, and the refusal says when to come again. */
    private static void assertRefusedForNow(RunningPlatform running, Workload workload) {
        Requests requests = new Requests(running.platform.identity());
        String spoc = "api.spoc." + Workload.AGENCY;
        List<Requests.Answer> answers = new ArrayList<>();
        workload.writes().forEach((path, body) -> answers.add(requests.post(spoc, path, body)));
        answers.add(requests.get(spoc, BOARD));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.text()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("unavailable");
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.header("Retry-After")).matches("[1-9]\\d*");
        });
    }

    private static void assertNothingWasLost(RunningPlatform running, Workload workload) throws SQLException {
        await().atMost(RECOVERY).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            for (String database : List.of("plans", "training", "referrals")) {
                assertThat(number(running, database, "select count(*) from outbox")).as(database + " outbox").isZero();
            }
            assertThat(new Reconciliation(running.platform.postgres()).compare())
                    .allMatch(Reconciliation.Outcome::agrees);
        });
        assertThat(number(running, "training", "select count(*) from training_record"))
                .isEqualTo(workload.completions.get());
        assertThat(number(running, "referrals", "select count(*) from referral"))
                .isEqualTo(workload.referrals.get());
        assertThat(number(running, "plans", "select count(*) from progress_note"))
                .isEqualTo(workload.progress.get());
        for (String database : List.of("plans", "training", "referrals")) {
            assertThat(number(running, database, "select count(*) from outbox_blocked")).isZero();
            assertThat(number(running, database, """
                    select count(*) from (select subject, count(*), max(sequence) from event_journal group by subject
                                          having count(*) <> max(sequence) or min(sequence) <> 1) broken""")).isZero();
        }
        assertThat(number(running, "reporting", "select count(*) from projection_parked")).isZero();
        assertTheFiguresAreThere(running, workload);
    }

    private static void assertTheFiguresAreThere(RunningPlatform running, Workload workload) {
        JsonNode board = running.api.get("api.spoc." + Workload.AGENCY, BOARD).body();
        assertThat(board.at("/referrals/total/value").asLong()).as("counted in fives while the quarter runs")
                .isEqualTo(workload.referrals.get() / 5 * 5);
        assertThat(board.at("/actions/denominator").asLong()).isEqualTo(3);
        assertThat(board.at("/coverage/partnership/numerator").asLong())
                .isEqualTo(Math.min(Workload.STAFF, workload.completions.get()));
        assertThat(board.at("/coverage/partnership/denominator").asLong()).isEqualTo(Workload.STAFF);
    }

    private static long number(RunningPlatform running, String database, String query) {
        try (var connection = running.platform.postgres().connect(database);
                var statement = connection.prepareStatement(query);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
