package uk.deliveryboard.training.fileimport;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.training.TrainingServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** An agency with staff E1 to E9 and a course, and files about them. */
abstract class ImportTest extends TrainingServiceTest {

    static final String IMPORTS = "/v1/training/imports";

    protected String agency;
    protected String wrap;

    @BeforeEach
    void anAgencyWithStaff() {
        agency = agency();
        wrap = course("WRAP", true, 36);
        staff(agency, "E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8", "E9");
    }

    protected MvcTestResult send(String query, byte[] file) {
        return http.post().uri(IMPORTS + query).header("Authorization", "Bearer " + integration(agency))
                .header("Idempotency-Key", UUID.randomUUID().toString()).multipart().file("file", file).exchange();
    }

    protected MvcTestResult send(String query, String csv) {
        return send(query, csv.getBytes(StandardCharsets.UTF_8));
    }

    /** The import once it is over. */
    protected JsonNode finished(MvcTestResult sent) {
        assertThat(sent).hasStatus2xxSuccessful();
        String location = sent.getResponse().getHeader("Location");
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).until(
                () -> body(get(location, integration(agency))), seen -> seen.has("finishedAt"));
    }

    protected JsonNode imported(String csv) {
        return finished(send("", csv));
    }

    /** total, stored, duplicate, refused. */
    protected static List<Long> counts(JsonNode seen) {
        JsonNode rows = seen.at("/rows");
        return List.of(rows.at("/total").asLong(), rows.at("/stored").asLong(), rows.at("/duplicate").asLong(),
                rows.at("/refused").asLong());
    }

    protected String refused(JsonNode seen) {
        MvcTestResult errors = get(seen.at("/links/errors").asString(), integration(agency));
        assertThat(errors).hasStatusOk();
        return new String(errors.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    protected long covered() {
        return body(get("/v1/training/coverage", spoc(agency))).at("/numerator").asLong();
    }
}
