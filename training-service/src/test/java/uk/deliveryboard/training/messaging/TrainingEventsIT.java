package uk.deliveryboard.training.messaging;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventEnvelope;
import uk.deliveryboard.events.EventType;
import uk.deliveryboard.testkit.EventProbe;
import uk.deliveryboard.testkit.TestIdentity;
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
                assertThat(new String(event.data(), StandardCharsets.UTF_8))
                        .doesNotContain("PAY-0471", "Social worker", "FRONTLINE");
                assertThat(schemaErrors(EventCatalogue.find(event.type()).orElseThrow(), event.data())).isEmpty();
            }
        }
    }

    /**
     * The targets that the migrations laid down, and the decision after them. Other tests migrate databases of their own
     * beside the same broker, each of which tells the first ones once more.
     */
    @Test
    void each_target_is_told_from_the_first_on_and_a_later_decision_follows_it() throws IOException {
        UUID area = UUID.nameUUIDFromBytes("coverage-target:NHS_LEVEL3:ICB".getBytes(StandardCharsets.UTF_8));
        String lead = TestIdentity.token(agency(), "PREVENT_LEAD");
        String body = "{\"measure\":\"NHS_LEVEL3\",\"scope\":\"AGENCY_TYPE\",\"agencyType\":\"ICB\",\"percent\":87,\"effectiveFrom\":\"%s\"}";
        assertThat(post("/v1/training/targets", body.formatted("2026-09-30"), lead)).hasStatus(422);
        assertThat(post("/v1/training/targets", body.formatted("2028-04-01"), lead)).hasStatus(201);

        try (EventProbe probe = new EventProbe()) {
            await().atMost(Duration.ofSeconds(20)).untilAsserted(
                    () -> assertThat(probe.events(EventCatalogue.TRAINING_TOPIC, area))
                            .anyMatch(event -> event.sequence() > 1));
            List<EventEnvelope> events = probe.events(EventCatalogue.TRAINING_TOPIC, area);
            assertThat(events.stream().map(event -> event.sequence() + " " + json.readTree(event.data()).at("/percent")
                    + " " + json.readTree(event.data()).at("/effectiveFrom").asString()).distinct())
                    .containsExactly("1 85 2019-04-01", "2 87 2028-04-01");
            for (EventEnvelope event : events) {
                assertThat(schemaErrors(EventCatalogue.COVERAGE_TARGET_SET, event.data())).isEmpty();
            }
            UUID wrap = UUID.nameUUIDFromBytes("coverage-target:K1:".getBytes(StandardCharsets.UTF_8));
            assertThat(json.readTree(probe.events(EventCatalogue.TRAINING_TOPIC, wrap).getFirst().data()).toString())
                    .isEqualTo(
                            "{\"measure\":\"K1\",\"percent\":90,\"effectiveFrom\":\"2019-04-01\",\"withdrawn\":false}");
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
