package uk.deliveryboard.plans;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import uk.deliveryboard.testkit.EventProbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What people write stays in the service: not in its events, nor in its logs, nor in what it says of errors. */
class ConfidentialTextIT extends PlansServiceTestBase {

    private static final String CANARY = "canary" + UUID.randomUUID().toString().replace("-", "");
    private static final Map<String, String> TEXTS = Map.of("title", CANARY, "raw", CANARY, "label", CANARY,
            "description", CANARY);

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final String agency = newAgencyCode();

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
    }

    private static String action(String taskCode) {
        String body = PlansApi.action(taskCode);
        for (var text : TEXTS.entrySet()) {
            body = body.replaceAll("\"" + text.getKey() + "\": \"[^\"]*\"",
                    "\"" + text.getKey() + "\": \"" + text.getValue() + "\"");
        }
        return body;
    }

    private static String report(String more) {
        return """
                {"note": "%1$s", "confidence": "CONFIRMED", "recoveryNote": "%1$s", "claimedRag": "COMPLETED",
                 "claimedRagReason": "%1$s"%2$s}""".formatted(CANARY, more);
    }

    private List<String> logged() {
        return List.copyOf(log.list).stream().map(event -> event.getFormattedMessage() + event.getMDCPropertyMap()
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .toList();
    }

    @Test
    void text_reaches_neither_topic_nor_journal_nor_log() {
        api.register(agency);
        String plan = api.plan(agency);
        assertThat(api.post(plan + "/actions", PlansApi.spoc(agency), action("1a"))).hasStatus(201);
        assertThat(api.report(plan + "/actions/1a", agency, report(""), "\"v1\"")).hasStatus(201);
        assertThat(api.get(plan + "/actions/1a", PlansApi.spoc(agency)).getResponse().getContentAsByteArray())
                .asString().contains(CANARY);

        assertThat(database.eventsOf(agency)).hasSize(6).noneMatch(event -> event.data().contains(CANARY));
        try (EventProbe probe = new EventProbe()) {
            await().untilAsserted(() -> assertThat(probe.records("plans.events.v1").stream()
                    .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                    .filter(data -> data.contains(agency))).hasSize(5));
            assertThat(probe.records("plans.events.v1").stream()
                    .map(record -> new String(record.value(), StandardCharsets.UTF_8) + record.headers()))
                    .noneMatch(record -> record.contains(CANARY));
        }
        assertThat(logged()).noneMatch(line -> line.contains(CANARY));
    }

    @Test
    void a_refused_report_is_repeated_neither_in_the_answer_nor_in_the_log() {
        String path = api.planWithAction(agency);
        for (String body : List.of(report(", \"startedOn\": \"2026-12-01\""), report(", \"oops\": \"" + CANARY + "\""),
                report(", \"forecast\": \"" + CANARY + "\""), report("").replace("COMPLETED", CANARY),
                report("").replace("\"CONFIRMED\"", "[\"" + CANARY + "\"]"), report("").substring(0, 60),
                report(", \"milestonesMet\": [\"" + CANARY + "\"]"), report("").replace(CANARY, CANARY + "\\u0000"))) {
            var refused = api.report(path, agency, body, "\"v1\"");
            assertThat(refused.getResponse().getStatus()).as(body).isBetween(400, 422);
            assertThat(PlansApi.body(refused)).doesNotContain(CANARY);
        }
        var form = api.http().post().uri(path + "/progress").header("Authorization", "Bearer " + PlansApi.spoc(agency))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).content(CANARY + "%0A=1").exchange();
        assertThat(form.getResponse().getStatus()).as(PlansApi.body(form)).isEqualTo(415);
        assertThat(PlansApi.body(form)).doesNotContain(CANARY);
        assertThat(logged()).noneMatch(line -> line.contains(CANARY));
    }

    @Test
    void even_a_row_that_the_database_refuses_is_not_quoted() {
        String path = api.planWithAction(agency);
        database.change("alter table progress_note add constraint trap check (note not like 'canary%') not valid");
        try {
            var failed = api.report(path, agency, report(""), "\"v1\"");
            assertThat(failed).hasStatus(500).bodyJson().extractingPath("$.code").isEqualTo("internal-error");
            assertThat(PlansApi.body(failed)).doesNotContain(CANARY, "trap", "progress_note", "insert");
        } finally {
            database.change("alter table progress_note drop constraint trap");
        }
        assertThat(logged()).anyMatch(line -> line.contains("request failed"))
                .noneMatch(line -> line.contains(CANARY));
    }
}
