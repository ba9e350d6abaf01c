package uk.deliveryboard.reporting;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.testkit.EventProbe;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ProjectionDeskIT extends ReportingTestBase {

    private static final String ADMIN = TestIdentity.token("northmere-county", "SYSTEM_ADMIN");

    @Test
    void a_record_that_cannot_be_read_is_listed_with_its_reason_and_without_its_content() throws Exception {
        try (EventProbe probe = new EventProbe()) {
            probe.createTopic(EventCatalogue.REFERRALS_TOPIC);
            probe.send(new ProducerRecord<>(EventCatalogue.REFERRALS_TOPIC,
                    UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8),
                    "canary-content".getBytes(StandardCharsets.UTF_8)));
        }
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                get("/v1/projections/board-referrals/parked", ADMIN)).hasStatusOk().bodyText().contains("MALFORMED")
                .doesNotContain("canary-content"));
        assertThat(get("/v1/projections", ADMIN)).hasStatusOk().bodyJson()
                .extractingPath("$.projections[*].name").asArray()
                .containsExactly("board-directory", "board-plans", "board-referrals", "board-training");
    }

    @Test
    void only_those_who_run_it_may_look_and_an_unknown_projection_is_told_so() throws Exception {
        MvcTestResult refused = get("/v1/projections", TestIdentity.token("northmere-county", "BOARD_MEMBER"));
        assertThat(refused).hasStatus(403).bodyJson().extractingPath("$.errors[0].code").isNotNull();
        assertThat(get("/v1/projections/board-unknown/parked", ADMIN)).hasStatus(404).bodyJson()
                .extractingPath("$.code").isEqualTo("projection-unknown");
    }
}
