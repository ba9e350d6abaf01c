package uk.deliveryboard.training.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.training.StatementCounter;
import uk.deliveryboard.training.TrainingServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

class CompletionsIT extends TrainingServiceTest {

    private static final String ONE = "/v1/training/completions";
    private static final String BATCH = "/v1/training/completions:batch";

    private String agency;
    private String wrap;

    @BeforeEach
    void anAgencyWithOneMemberOfStaff() {
        agency = agency();
        wrap = course("WRAP", true, 36);
        staff(agency, "E1");
    }

    @Test
    void a_completion_is_recorded_once_and_a_repetition_says_so() {
        String body = completion("E1", wrap, "2026-10-10", "COMPLETED", "CSV_IMPORT");

        MvcTestResult first = post(ONE, body, integration(agency));
        MvcTestResult again = post(ONE, body, integration(agency));

        assertThat(first).hasStatus(201);
        assertThat(again).hasStatus(200);
        JsonNode recorded = body(first);
        assertThat(recorded.at("/outcome").asString()).isEqualTo("RECORDED");
        assertThat(recorded.at("/changed").asBoolean()).isTrue();
        assertThat(recorded.at("/record/validTo").asString()).isEqualTo("2029-10-09");
        assertThat(recorded.at("/record/verification").asString()).isEqualTo("SYSTEM");
        JsonNode duplicate = body(again);
        assertThat(duplicate.at("/outcome").asString()).isEqualTo("DUPLICATE");
        assertThat(duplicate.at("/changed").asBoolean()).isFalse();
        assertThat(duplicate.at("/record")).isEqualTo(recorded.at("/record"));
        assertThat(events(agency, EventCatalogue.COMPLETION_RECORDED)).singleElement().satisfies(event -> {
            assertThat(event.at("/recordId").asString()).isEqualTo(recorded.at("/record/recordId").asString());
            assertThat(event.at("/agency").asString()).isEqualTo(agency);
            assertThat(event.at("/courseFamily").asString()).isEqualTo("WRAP");
            assertThat(event.at("/countsTowardsWrapTarget").asBoolean()).isTrue();
            assertThat(event.at("/completedOn").asString()).isEqualTo("2026-10-10");
            assertThat(event.at("/validTo").asString()).isEqualTo("2029-10-09");
            assertThat(event.at("/verification").asString()).isEqualTo("SYSTEM");
        });
    }

    @Test
    void a_retry_with_the_same_key_gets_the_same_answer() {
        String body = completion("E1", wrap, "2026-10-10", "COMPLETED", "CSV_IMPORT");
        String key = UUID.randomUUID().toString();

        MvcTestResult first = post(ONE, body, spoc(agency), key);
        MvcTestResult retry = post(ONE, body, spoc(agency), key);

        assertThat(retry).hasStatus(201).hasHeader("Idempotent-Replayed", "true");
        assertThat(body(retry)).isEqualTo(body(first));
    }

    @Test
    void a_better_proof_raises_the_record_and_tells_of_it_and_both_sources_are_kept() {
        post(ONE, completion("E1", wrap, "2026-10-10", "COMPLETED", "SELF_DECLARED"), spoc(agency));
        MvcTestResult better = post(ONE, completion("E1", wrap, "2026-10-10", "ATTENDED", "SESSION_REGISTER"),
                spoc(agency));
        MvcTestResult worse = post(ONE, completion("E1", wrap, "2026-10-10", "COMPLETED", "CERTIFICATE_UPLOAD"),
                spoc(agency));

        assertThat(body(better).at("/outcome").asString()).isEqualTo("DUPLICATE");
        assertThat(body(better).at("/changed").asBoolean()).isTrue();
        assertThat(body(worse).at("/changed").asBoolean()).isFalse();
        assertThat(body(worse).at("/record/verification").asString()).isEqualTo("TRAINER_CONFIRMED");
        assertThat(events(agency, EventCatalogue.COMPLETION_RECORDED))
                .extracting(event -> event.at("/verification").asString())
                .containsExactly("UNVERIFIED", "TRAINER_CONFIRMED");
        assertThat(events(agency, EventCatalogue.COMPLETION_RECORDED))
                .extracting(event -> event.at("/recordId")).containsOnly(body(worse).at("/record/recordId"));
        assertThat(count(agency, "select count(*) from training_record")).isOne();
        assertThat(count(agency, "select count(*) from training_record_origin")).isEqualTo(3);
    }

    @Test
    void a_failed_attempt_is_kept_but_hides_no_pass_and_no_event_tells_of_it() {
        MvcTestResult failed = post(ONE, completion("E1", wrap, "2026-10-10", "FAILED", "CSV_IMPORT"), spoc(agency));
        MvcTestResult passed = post(ONE, completion("E1", wrap, "2026-10-10", "PASSED", "CSV_IMPORT"), spoc(agency));

        assertThat(failed).hasStatus(201);
        assertThat(body(failed).at("/record/countsTowardsWrapTarget").asBoolean()).isFalse();
        assertThat(passed).hasStatus(201);
        assertThat(events(agency, EventCatalogue.COMPLETION_RECORDED)).hasSize(1);
        assertThat(count(agency, "select count(*) from training_record")).isEqualTo(2);
    }

    @Test
    void what_cannot_be_recorded_is_a_problem_with_all_reasons() {
        MvcTestResult refused = post(ONE, completion("E9", "NONE", "2026-10-14", "COMPLETED", "XAPI"), spoc(agency));

        assertThat(refused).hasStatus(422);
        assertThat(body(refused).at("/code").asString()).isEqualTo("completed-in-future");
        assertThat(body(refused).at("/retriable").asBoolean()).isFalse();
        assertThat(body(refused).at("/errors")).extracting(error -> error.at("/pointer").asString() + " "
                + error.at("/code").asString()).containsExactly("/completedOn completed-in-future",
                        "/source source-not-allowed", "/staffRef staff-unknown", "/courseCode course-unknown");
        assertThat(count(agency, "select count(*) from training_record")).isZero();
    }

    @Test
    void good_rows_of_a_batch_are_recorded_and_bad_ones_refused_each_with_place_and_reason() {
        String good = completion("E1", wrap, "2026-10-10", "COMPLETED", "CSV_IMPORT");
        List<String> rows = List.of(good, completion("E9", wrap, "2026-10-10", "COMPLETED", "CSV_IMPORT"), good,
                good.replace("2026-10-10", "10/10/2026"), good.replace("{", "{\"email\":\"a@b\","), "7",
                "{\"staffRef\":\"E1 \",\"courseCode\":\"" + wrap
                        + "\",\"result\":\"PASSED\",\"source\":\"CSV_IMPORT\"}",
                completion("E1", wrap, "2025-10-10", "COMPLETED", "CSV_IMPORT"));

        MvcTestResult response = post(BATCH, rows(rows), integration(agency));

        assertThat(response).hasStatusOk();
        JsonNode body = body(response);
        assertThat(body.at("/rows")).extracting(row -> row.at("/index").asInt() + " " + row.at("/outcome").asString())
                .containsExactly("0 RECORDED", "1 REJECTED", "2 DUPLICATE", "3 REJECTED", "4 REJECTED", "5 REJECTED",
                        "6 REJECTED", "7 RECORDED");
        assertThat(body.at("/rows")).flatExtracting(row -> errors(row)).containsExactly(
                "/rows/1/staffRef staff-unknown", "/rows/3/completedOn wrong-type", "/rows/4/email unknown-field",
                "/rows/5 wrong-type", "/rows/6/completedOn not-null", "/rows/6/staffRef pattern");
        assertThat(List.of(body.at("/recorded").asInt(), body.at("/duplicate").asInt(), body.at("/rejected").asInt(),
                body.at("/changed").asInt())).containsExactly(2, 1, 5, 2);
        assertThat(body.at("/rows/0/recordId")).isEqualTo(body.at("/rows/2/recordId"));
        assertThat(events(agency, EventCatalogue.COMPLETION_RECORDED)).hasSize(2);
    }

    private static List<String> errors(JsonNode row) {
        List<String> errors = new ArrayList<>();
        row.path("errors").forEach(
                error -> errors.add(error.at("/pointer").asString() + " " + error.at("/code").asString()));
        return errors;
    }

    @Test
    void a_thousand_rows_are_recorded_in_one_transaction_and_the_same_five_times_over_changes_nothing() {
        staff(agency, IntStream.range(0, 1000).mapToObj(n -> "S-" + n).toArray(String[]::new));
        String batch = rows(IntStream.range(0, 1000)
                .mapToObj(n -> completion("S-" + n, wrap, "2026-09-30", "PASSED", "CSV_IMPORT")).toList());

        StatementCounter.reset();
        JsonNode first = body(post(BATCH, batch, integration(agency)));
        assertThat(StatementCounter.count()).isLessThanOrEqualTo(13);
        assertThat(first.at("/recorded").asInt()).isEqualTo(1000);
        assertThat(events(agency, EventCatalogue.COMPLETION_RECORDED)).hasSize(1000);
        assertThat(count(agency, "select count(distinct xmin::text) from training_record")).isOne();
        for (int repetition = 0; repetition < 5; repetition++) {
            JsonNode again = body(post(BATCH, batch, integration(agency)));
            assertThat(again.at("/duplicate").asInt()).isEqualTo(1000);
            assertThat(again.at("/changed").asInt()).isZero();
        }
        assertThat(events(agency, EventCatalogue.COMPLETION_RECORDED)).hasSize(1000);
        assertThat(count(agency, "select count(*) from training_record_origin")).isEqualTo(1000);
        assertThat(count(agency, "select count(distinct xmin::text) from training_record")).isOne();
    }

    @Test
    void the_same_rows_sent_at_the_same_time_are_recorded_once() throws Exception {
        staff(agency, IntStream.range(0, 50).mapToObj(n -> "S-" + n).toArray(String[]::new));
        List<String> rows = new ArrayList<>(IntStream.range(0, 50)
                .mapToObj(n -> completion("S-" + n, wrap, "2026-09-30", "PASSED", "CSV_IMPORT")).toList());
        String forwards = rows(rows);
        String backwards = rows(rows.reversed());

        List<Callable<JsonNode>> posts = IntStream.range(0, 8).<Callable<JsonNode>>mapToObj(
                n -> () -> body(post(BATCH, n % 2 == 0 ? forwards : backwards, integration(agency)))).toList();
        int recorded = 0;
        int duplicate = 0;
        try (var executor = Executors.newFixedThreadPool(8)) {
            for (var answer : executor.invokeAll(posts)) {
                recorded += answer.get().at("/recorded").asInt();
                duplicate += answer.get().at("/duplicate").asInt();
            }
        }

        assertThat(recorded).isEqualTo(50);
        assertThat(duplicate).isEqualTo(350);
        assertThat(events(agency, EventCatalogue.COMPLETION_RECORDED)).hasSize(50);
    }

    @Test
    void another_agencys_staff_are_unknown_even_under_the_same_reference() {
        String other = agency();
        staff(other, "E1");
        post(ONE, completion("E1", wrap, "2026-10-10", "COMPLETED", "CSV_IMPORT"), spoc(agency));

        MvcTestResult theirs = post(ONE, completion("E1", wrap, "2026-10-10", "COMPLETED", "CSV_IMPORT"), spoc(other));

        assertThat(theirs).hasStatus(201);
        assertThat(count(agency, "select count(*) from training_record")).isOne();
        assertThat(count(other, "select count(*) from training_record")).isOne();
    }
}
