package uk.deliveryboard.referrals.referrerloop.web;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventEnvelope;
import uk.deliveryboard.referrals.Bodies;
import uk.deliveryboard.referrals.Ledger;
import uk.deliveryboard.referrals.ServiceTest;
import uk.deliveryboard.testkit.EventProbe;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whoever refers hears that it arrived, how it stands and that it was closed, each in time. */
class ReferrerLoopIT extends ServiceTest {

    private static final String ACKNOWLEDGED = """
            {"kind": "ACKNOWLEDGED", "channel": "EMAIL", "contentLevel": "GENERIC"}""";
    private static final String TOLD = ACKNOWLEDGED.replace("ACKNOWLEDGED", "TRIAGE_OUTCOME_GENERIC");

    @Value("${spring.datasource.url}")
    String url;

    @Test
    void an_online_form_is_acknowledged_by_its_receipt_and_the_status_is_owed_within_ten_working_days() {
        UUID id = referral();

        JsonNode loop = body(get(referrer(), updates(id)));

        assertThat(loop.get("updates").findValuesAsString("kind")).containsExactly("ACKNOWLEDGED");
        assertThat(loop.at("/updates/0/onTime").asBoolean()).isTrue();
        assertThat(loop.get("owed").findValuesAsString("kind")).containsExactly("TRIAGE_OUTCOME_GENERIC");
        assertThat(loop.get("owed").findValuesAsString("dueOn")).containsExactly("2026-10-26");
    }

    @Test
    void what_is_owed_is_listed_until_it_was_made() {
        UUID id = referral(with(with(with(Bodies.referral(), "receivedVia", "\"PHONE\""), "receivedOn",
                "\"2026-09-21\""), "firstConcernOn", null));
        assertThat(owed(id)).containsExactly("ACKNOWLEDGED", "TRIAGE_OUTCOME_GENERIC");

        MvcTestResult late = post(officer(), updates(id), ACKNOWLEDGED);
        assertThat(late).as(body(late).toString()).hasStatus(201);
        assertThat(body(late).at("/updates/0/onTime").asBoolean()).isFalse();
        assertThat(owed(id)).containsExactly("TRIAGE_OUTCOME_GENERIC");
        move(lead(), id, "\"v1\"", """
                {"to": "SCREENED_OUT_NOT_PREVENT", "onward": {"choice": "NOT_NEEDED", "reason": "Has support."}}""");
        assertThat(owed(id)).containsExactly("TRIAGE_OUTCOME_GENERIC", "CLOSED_GENERIC");
        assertThat(post(lead(), updates(id), ACKNOWLEDGED.replace("ACKNOWLEDGED", "CLOSED_GENERIC"))).hasStatus(201);

        assertThat(owed(id)).as("who hears of the closure knows how it stands").isEmpty();
        assertThat(body(get(dpo(), "/v1/audit/subjects/" + id + "/access?limit=200")).toString())
                .contains("\"resource\":\"REFERRER_UPDATE\"", "CLOSED_GENERIC");
    }

    @Test
    void an_update_is_an_event_of_codes_and_days() {
        UUID id = referral();
        move(chair(), id, "\"v1\"", Bodies.toTriage());
        assertThat(post(officer(), updates(id), TOLD)).hasStatus(201);

        List<EventEnvelope> events;
        try (EventProbe probe = new EventProbe()) {
            events = await().atMost(Duration.ofSeconds(30)).until(
                    () -> probe.events(EventCatalogue.REFERRALS_TOPIC, id), found -> found.size() == 4);
        }
        assertThat(events).extracting(EventEnvelope::type).containsExactly(EventCatalogue.REFERRAL_RECEIVED.name(),
                EventCatalogue.REFERRER_UPDATED.name(), EventCatalogue.STAGE_CHANGED.name(),
                EventCatalogue.REFERRER_UPDATED.name());
        assertThat(json.readTree(events.get(3).data())).isEqualTo(json.readTree("""
                {"board": "northmere", "kind": "TRIAGE_OUTCOME_GENERIC", "sentOn": "2026-10-12",
                 "dueOn": "2026-10-26", "onTime": true}"""));
    }

    /** A request and the problem it must get. */
    record Bad(String bearer, String body, int status, String code, String... pointers) {}

    static Stream<Bad> bad() {
        return Stream.of(new Bad(null, TOLD, 401, "not-signed-in"),
                new Bad(referrer(), TOLD, 403, "access-refused", ""),
                new Bad(TestIdentity.bearer("northmere-county", "SYSTEM_ADMIN"), TOLD, 403, "access-refused", "", ""),
                new Bad(TestIdentity.bearer("southmere-county", "CHANNEL_CHAIR"), TOLD, 404, "not-found"),
                new Bad(officer(), "{", 400, "malformed-json"),
                new Bad(officer(), "{}", 400, "invalid-request", "/kind", "/channel", "/contentLevel"),
                new Bad(officer(), TOLD.replace("EMAIL", "PIGEON"), 400, "wrong-type", "/channel"),
                new Bad(officer(), TOLD.replace("}", ", \"text\": \"A Person\"}"), 400, "unknown-field", "/text"),
                new Bad(officer(), ACKNOWLEDGED, 422, "guard-refused", "/kind"),
                new Bad(officer(), TOLD, 422, "guard-refused", "/kind"),
                new Bad(officer(), TOLD.replace("TRIAGE_OUTCOME_GENERIC", "PANEL_INVITE"), 422, "guard-refused",
                        "/kind"),
                new Bad(officer(), TOLD.replace("TRIAGE_OUTCOME_GENERIC", "CLOSED_GENERIC"), 422, "guard-refused",
                        "/kind"),
                new Bad(officer(),
                        "{\"kind\": \"LESSONS\", \"channel\": \"EMAIL\", \"contentLevel\": \"ACTIONS\", \"sentOn\": \"2026-10-13\"}",
                        422, "guard-refused", "/sentOn"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void bad_input_gets_a_problem_and_leaves_nothing(Bad bad) {
        UUID id = referral();
        List<Long> before = Ledger.rows(url);
        var request = http.post().uri(updates(id)).header("Idempotency-Key", key())
                .contentType(MediaType.APPLICATION_JSON).content(bad.body());
        if (bad.bearer() != null) {
            request.header("Authorization", bad.bearer());
        }

        MvcTestResult result = request.exchange();

        JsonNode problem = body(result);
        assertThat(result).as(problem.toString()).hasStatus(bad.status())
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(problem.get("code").asString()).as(problem.toString()).isEqualTo(bad.code());
        assertThat(problem.path("errors").findValuesAsString("pointer")).as(problem.toString())
                .containsExactlyInAnyOrder(bad.pointers());
        assertThat(problem.toString()).doesNotContain("Exception", "select ", "A Person");
        assertThat(Ledger.rows(url)).isEqualTo(before);
    }

    private List<String> owed(UUID id) {
        JsonNode due = body(get(lead(), "/v1/referrals/referrer-updates/due")).get("due");
        return due.valueStream().filter(each -> each.get("referralId").asString().equals(id.toString()))
                .map(each -> each.get("kind").asString()).toList();
    }

    private static String updates(UUID id) {
        return "/v1/referrals/" + id + "/referrer-updates";
    }
}
