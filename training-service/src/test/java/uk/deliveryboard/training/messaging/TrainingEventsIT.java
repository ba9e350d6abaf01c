package uk.deliveryboard.training.messaging;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventEnvelope;
import uk.deliveryboard.events.EventType;
import uk.deliveryboard.testkit.EventProbe;
import uk.deliveryboard.training.TrainingServiceTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class TrainingEventsIT extends TrainingServiceTest {

    @Test
    void what_happens_to_a_person_reaches_the_topic_in_order_under_a_made_up_id() throws IOException {
        String agency = agency();
        String wrap = course("WRAP", true, 36);
        String entry = "{\"staffRef\":\"PAY-0471\",\"jobRole\":\"Social worker\",\"roleGroup\":\"FRONTLINE\",\"relevant\":true,\"joinedOn\":\"2020-01-01\"%s}";
        JsonNode entered = body(post("/v1/staff:batch", rows(List.of(entry.formatted(""))), spoc(agency)));
        UUID person = UUID.fromString(entered.at("/rows/0/personId").asString());
        post("/v1/training/completions", completion("PAY-0471", wrap, "2026-10-10", "COMPLETED", "SELF_DECLARED"),
                spoc(agency));
        post("/v1/training/completions", completion("PAY-0471", wrap, "2026-10-10", "PASSED", "CSV_IMPORT"),
                integration(agency));
        post("/v1/staff:batch", rows(List.of(entry.formatted(",\"leftOn\":\"2026-12-31\""))), spoc(agency));

        try (EventProbe probe = new EventProbe()) {
            await().atMost(Duration.ofSeconds(20)).untilAsserted(
                    () -> assertThat(probe.events(EventCatalogue.TRAINING_TOPIC, person)).hasSize(4));
            List<EventEnvelope> events = probe.events(EventCatalogue.TRAINING_TOPIC, person);
            assertThat(events).extracting(EventEnvelope::sequence).containsExactly(1L, 2L, 3L, 4L);
            assertThat(events).extracting(EventEnvelope::type).containsExactly(
                    EventCatalogue.WORKFORCE_CHANGED.name(), EventCatalogue.COMPLETION_RECORDED.name(),
                    EventCatalogue.COMPLETION_RECORDED.name(), EventCatalogue.WORKFORCE_CHANGED.name());
            for (EventEnvelope event : events) {
                assertThat(event.actorAgency()).isEqualTo(agency);
                assertThat(new String(event.data(), java.nio.charset.StandardCharsets.UTF_8))
                        .doesNotContain("PAY-0471", "Social worker", "FRONTLINE");
                assertThat(schemaErrors(EventCatalogue.find(event.type()).orElseThrow(), event.data())).isEmpty();
            }
        }
    }

    private List<?> schemaErrors(EventType<?> type, byte[] data) throws IOException {
        String file = "/schema/" + type.shortName().replaceFirst("\\.", "/") + ".json";
        try (InputStream schema = EventType.class.getResourceAsStream(file)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(json.readTree(schema)).validate(json.readTree(data),
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        }
    }
}
