package uk.deliveryboard.training.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.training.TrainingServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Writers of the same people's records, who come by them in opposite order, wait for each other and never for ever. */
class CrosswiseBatchesIT extends TrainingServiceTest {

    private static final int ROUNDS = 40;
    private static final String BATCH = "/v1/training/completions:batch";

    private String agency;
    private String course;

    @BeforeEach
    void twoPeople() {
        agency = agency();
        course = course("WRAP", true, 36);
        staff(agency, "P-1", "P-2");
    }

    @Test
    void batches_that_add_for_one_and_prove_for_the_other_all_go_through() throws Exception {
        List<String> days = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            days.add("20%02d-03-%02d".formatted(22 + round / 20, 1 + round % 20));
        }
        assertThat(post(BATCH, rows(days.stream().flatMap(day -> List.of(declared("P-1", day), declared("P-2", day))
                .stream()).toList()), spoc(agency))).hasStatusOk();

        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (String day : days) {
                for (Future<MvcTestResult> answer : threads.invokeAll(List.of(batch("P-1", "P-2", day),
                        batch("P-2", "P-1", day)))) {
                    assertThat(answer.get()).as(answer.get().getResponse().getContentAsString()).hasStatusOk();
                }
            }
        }

        assertThat(count(agency, "select count(*) from training_record where verification = 'SYSTEM'"))
                .isEqualTo(4L * ROUNDS);
    }

    /** Adds for one whom it proves another day later: what is new is written before what is known. */
    private Callable<MvcTestResult> batch(String known, String added, String day) {
        return () -> post(BATCH, rows(List.of(completion(added, course, day.replace("-03-", "-06-"), "COMPLETED",
                "MANUAL"), completion(known, course, day, "COMPLETED", "MANUAL"))), integration(agency));
    }

    private String declared(String staffRef, String day) {
        return completion(staffRef, course, day, "COMPLETED", "SELF_DECLARED");
    }
}
