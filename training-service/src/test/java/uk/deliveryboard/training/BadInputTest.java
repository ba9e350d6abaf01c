package uk.deliveryboard.training;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A table of bad requests: each gets its problem, and nothing is left behind. Subclasses have {@code bad()}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BadInputTest extends TrainingServiceTest {

    private final String traces;

    /** @param tables whose rows are counted, beside keys and the numbers given to events */
    protected BadInputTest(String... tables) {
        List<String> counts = new ArrayList<>(List.of("(select count(*) from idempotency)",
                "(select coalesce(sum(last_sequence), 0) from outbox_sequence)"));
        for (String table : tables) {
            counts.add("(select count(*) from " + table + ")");
        }
        traces = "select concat_ws(' ', " + String.join(", ", counts) + ")";
    }

    @BeforeAll
    void theAgency() {
        jdbc.sql("""
                insert into agency (id, code, name, type, sequence) values (?, ?, 'Bad', 'OTHER', 1)
                on conflict do nothing""").params(UUID.nameUUIDFromBytes(
                BadRequest.AGENCY.getBytes(StandardCharsets.UTF_8)), BadRequest.AGENCY).update();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void bad_input_is_a_problem_and_leaves_nothing_behind(BadRequest wrong) {
        String before = text(BadRequest.AGENCY, traces);

        MvcTestResult result = send(wrong);

        assertThat(result).hasStatus(wrong.status()).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        JsonNode problem = body(result);
        assertThat(problem.at("/code").asString()).isEqualTo(wrong.code());
        assertThat(problem.at("/type").asString()).isEqualTo("/problems/" + wrong.code());
        assertThat(problem.at("/instance").asString()).isEqualTo(wrong.path().replaceAll("\\?.*", ""));
        List<String> errors = new ArrayList<>();
        problem.path("errors").forEach(
                error -> errors.add(error.at("/pointer").asString() + " " + error.at("/code").asString()));
        assertThat(errors).containsExactlyInAnyOrderElementsOf(wrong.errors());
        assertThat(problem.toString()).doesNotContain("Exception", "uk.deliveryboard", "select ", "insert ", "java.");
        assertThat(text(BadRequest.AGENCY, traces)).isEqualTo(before);
    }

    protected MvcTestResult send(BadRequest wrong) {
        var request = http.method(wrong.method()).uri(wrong.path());
        wrong.headers().forEach(request::header);
        return (wrong.body() == null ? request : request.content(wrong.body())).exchange();
    }
}
