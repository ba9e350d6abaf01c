package uk.deliveryboard.referrals.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventEnvelope;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.referrals.Bodies;
import uk.deliveryboard.referrals.ServiceTest;
import uk.deliveryboard.testkit.EventProbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Words that somebody wrote are in the vault: none is in the ledger, none is on a topic, in a log, in an answer or in an error. */
@ExtendWith(OutputCaptureExtension.class)
class ConfidentialityIT extends ServiceTest {

    private static final String CANARY = "Zebedee Quillfeather of 7 Lantern Row";

    @Autowired
    TransactionTemplate transactions;

    @Test
    void free_text_reaches_the_vault_and_neither_ledger_nor_topic_nor_log_nor_answer(CapturedOutput output)
            throws Exception {
        LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
        logging.setLogLevel("uk.deliveryboard", LogLevel.DEBUG);
        List<String> answers = new ArrayList<>();
        UUID id = referral();
        int version = 1;
        for (String step : withCanary()) {
            MvcTestResult result = move(chair(), id, "\"v" + version++ + "\"", step);
            assertThat(result).as(step).hasStatus(200);
            answers.add(body(result).toString());
        }
        for (String bad : List.of("{\"to\": \"" + CANARY + "\"}", "{\"" + CANARY + "\": 1}",
                "{\"to\": \"SECTION36_DECISION\", \"groundsMet\": \"" + CANARY + "\"}",
                "{\"to\": \"POLICE_TRIAGE\", \"policeForce\": \"" + CANARY + "\"}", CANARY)) {
            assertThat(move(chair(), id, "\"v7\"", bad)).as(bad).hasStatus(400);
        }
        submit(referrer(), with(Bodies.referral(), "name", "\"" + CANARY + "\""));
        answers.add(body(get(chair(), "/v1/referrals/" + id)).toString());
        logging.setLogLevel("uk.deliveryboard", null);

        List<EventEnvelope> events = events(id, version + 1);

        assertThat(stored(id)).contains("Zebedee");
        assertThat(inTheLedger(id)).isNotBlank().doesNotContain("Zebedee", "Lantern");
        assertThat(answers).allSatisfy(answer -> assertThat(answer).doesNotContain("Zebedee", "Lantern"));
        assertThat(output.toString()).doesNotContain("Zebedee", "Lantern");
        assertThat(events).allSatisfy(event -> assertThat(new String(event.data(), StandardCharsets.UTF_8))
                .doesNotContain("Zebedee", "Lantern"));
    }

    @Test
    void each_step_is_one_event_of_codes_and_dates_in_order() {
        UUID id = referral();
        int version = 1;
        for (String step : withCanary()) {
            assertThat(move(chair(), id, "\"v" + version++ + "\"", step)).hasStatus(200);
        }

        List<EventEnvelope> events = events(id, version + 1);

        assertThat(events).extracting(EventEnvelope::sequence).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(events.getFirst().type()).isEqualTo(EventCatalogue.REFERRAL_RECEIVED.name());
        JsonNode received = json.readTree(events.getFirst().data());
        assertThat(fields(received)).containsExactlyInAnyOrder("board", "receivedOn", "sector", "ageBand", "gender",
                "concern", "concernTaxonomy", "region", "referrerDueOn");
        assertThat(events.get(1).type()).isEqualTo(EventCatalogue.REFERRER_UPDATED.name());
        JsonNode changed = json.readTree(events.get(2).data());
        assertThat(changed).isEqualTo(json.readTree("""
                {"board": "northmere", "from": "RECEIVED", "to": "POLICE_TRIAGE", "changedOn": "2026-10-12",
                 "clockOwner": "LOCAL_AUTHORITY", "elapsedWorkingDays": 0}"""));
        assertThat(json.readTree(events.getLast().data()).get("to").asString()).isEqualTo("CONSENT_PENDING");
    }

    @Test
    void an_error_of_the_database_does_not_quote_the_row() {
        UUID id = referral();
        assertThatThrownBy(() -> RowScope.with(Map.of("app.agency", "northmere-county", "app.reach",
                "board"),
                () -> transactions.execute(status -> jdbc.sql("""
                        insert into referral_transition (referral_id, number, from_state, to_state, changed_on,
                            clock_owner, elapsed_working_days, recorded_at, recorded_by, recorded_by_agency,
                            recorded_as, evidence)
                        values (:id, 99, 'A', 'B', current_date, 'POLICE', -1, now(), 's', 'northmere-county', 'X',
                                jsonb_build_object('reason', :text))""").param("id", id)
                        .param("text", CANARY).update())))
                .isInstanceOf(DataIntegrityViolationException.class).satisfies(
                        e -> assertThat(stackTrace(e)).contains("elapsed_working_days").doesNotContain("Zebedee"));
    }

    private static List<String> withCanary() {
        List<String> steps = new ArrayList<>(Bodies.untilDiscussed());
        steps.add(Bodies.toConsent().replace("Mentoring.", CANARY));
        return steps.stream().map(step -> step.replace("Reasons that the law asks for.", CANARY)).toList();
    }

    private static List<EventEnvelope> events(UUID id, int expected) {
        try (EventProbe probe = new EventProbe()) {
            return await().atMost(Duration.ofSeconds(30)).until(
                    () -> probe.events(EventCatalogue.REFERRALS_TOPIC, id), found -> found.size() == expected);
        }
    }

    /** What the vault gives to those who may read it. */
    private String stored(UUID id) {
        return body(post(chair(), "/v1/referrals/" + id + "/identity-readings", Bodies.reading("STATEMENTS")))
                .toString();
    }

    private String inTheLedger(UUID id) throws Exception {
        return RowScope.with(Map.of("app.agency", "northmere-county", "app.reach", "board"),
                () -> transactions.execute(status -> jdbc.sql(
                        "select string_agg(t::text, ' ') from referral_transition t where referral_id = ?")
                        .param(id).query(String.class).single()));
    }

    private static Set<String> fields(JsonNode node) {
        return new TreeSet<>(node.propertyNames());
    }

    private static String stackTrace(Throwable e) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            text.append(cause).append('\n');
        }
        return text.toString();
    }
}
