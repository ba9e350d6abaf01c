package uk.deliveryboard.reporting;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.platform.projection.ProjectionContainers;
import uk.deliveryboard.platform.projection.ProjectionLag;
import uk.deliveryboard.testkit.EventProbe;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ProjectionDeskIT extends ReportingTestBase {

    @Autowired
    MeterRegistry metrics;

    @Autowired
    ProjectionContainers containers;

    @Autowired
    ProjectionLag lags;

    /** Several that read the same topic: one after the other is asked for its lag. */
    private static final List<String> BEHIND = List.of("board-directory", "board-offices", "board-referrals",
            "board-referrer-loop", "board-pathway", "board-cases", "board-timeliness");

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
                .containsExactly("board-cases", "board-directory", "board-evaluation", "board-head-counts",
                        "board-offices",
                        "board-pathway",
                        "board-plan-standing", "board-plans", "board-record", "board-referrals",
                        "board-referrer-loop", "board-registers", "board-returns", "board-targets", "board-timeliness",
                        "board-training", "board-training-delivery");
    }

    @Test
    void only_those_who_run_it_may_look_and_an_unknown_projection_is_told_so() throws Exception {
        MvcTestResult refused = get("/v1/projections", TestIdentity.token("northmere-county", "BOARD_MEMBER"));
        assertThat(refused).hasStatus(403).bodyJson().extractingPath("$.errors[0].code").isNotNull();
        assertThat(get("/v1/projections/board-unknown/parked", ADMIN)).hasStatus(404).bodyJson()
                .extractingPath("$.code").isEqualTo("projection-unknown");
    }

    @Test
    void what_was_dealt_with_leaves_no_lag_and_the_metrics_say_the_same() {
        History history = history();
        register(history, newBoard(), "lag-agency", "Agency");
        publish(history);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            MvcTestResult all = get("/v1/projections", ADMIN);
            assertThat(all).bodyJson().extractingPath("$.projections[*].lagEvents").asArray().isNotEmpty()
                    .containsOnly(0);
            assertThat(all).bodyJson().extractingPath("$.projections[*].lagSeconds").asArray().isNotEmpty()
                    .containsOnly(0.0);
        });
        assertThat(metrics.get("deliveryboard.projection.lag").tag("projection", "board-directory").gauge().value())
                .isZero();
    }

    @Test
    void records_that_nobody_deals_with_are_lag_in_events_and_in_seconds() {
        containers.stop();
        try {
            History history = history();
            register(history, newBoard(), "behind-agency", "Agency");
            referrals(history, newBoard(), "EDUCATION", 1);
            history.publish(PROBE);
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(BEHIND).allSatisfy(projection -> {
                var lag = lags.of(projection).orElseThrow();
                assertThat(lag.events()).isPositive();
                assertThat(lag.seconds()).isPositive();
            }));
        } finally {
            containers.start();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(lags.of("board-directory")).contains(new ProjectionLag.Lag(0, 0)));
    }
}
