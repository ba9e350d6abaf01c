package uk.deliveryboard.referrals.consent.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Consent moves a case, is never rewritten, and is taken back the day somebody says so. */
class ConsentIT extends ServiceTest {

    @Value("${spring.datasource.url}")
    String url;

    @Test
    void consent_given_adopts_the_case_and_says_from_when_it_holds() {
        UUID id = adopted();

        MvcTestResult read = get(lead(), consents(id));

        assertThat(read).hasStatus(200);
        assertThat(etag(read)).isEqualTo("\"v8\"");
        JsonNode view = body(read);
        assertThat(view.get("state").asString()).isEqualTo("ADOPTED");
        JsonNode support = view.get("standing").get(0);
        assertThat(support.get("status").asString()).isEqualTo("GIVEN");
        assertThat(support.get("held").get(0).get("first").asString()).isEqualTo("2026-10-12");
        assertThat(support.get("lapsesFrom").asString()).isEqualTo("2030-05-01");
        assertThat(view.get("entries").findValuesAsString("answer")).containsExactly("REQUESTED", "GIVEN");
    }

    @Test
    void a_refusal_without_a_day_on_which_the_panel_looks_again_is_refused_and_nothing_is_written() {
        UUID id = asked();
        List<Long> before = Ledger.rows(url);

        MvcTestResult refused = change(chair(), consents(id), "\"v7\"",
                Bodies.consentRefused().replace("\"reassessOn\": \"2026-11-09\",", ""));

        assertRule(refused, "R-5", "/reassessOn");
        assertThat(Ledger.rows(url)).isEqualTo(before);
        MvcTestResult with = change(chair(), consents(id), "\"v7\"", Bodies.consentRefused());
        assertThat(with).hasStatus(201);
        assertThat(body(with).get("state").asString()).isEqualTo("CONSENT_REFUSED");
    }

    @Test
    void a_parent_does_not_consent_for_an_adult_and_a_child_not_for_themselves() {
        UUID child = asked();
        List<Long> before = Ledger.rows(url);

        assertRule(change(chair(), consents(child), "\"v7\"",
                Bodies.consentGiven().replace("PARENT_GUARDIAN", "SELF")), "C-2", "/giver");
        MvcTestResult adult = change(chair(), consents(child), "\"v7\"",
                Bodies.consentGiven().replace("\"ageAtDecision\": 14", "\"ageAtDecision\": 18"));
        assertRule(adult, "C-2", "/ageAtDecision");

        assertThat(Ledger.rows(url)).isEqualTo(before);
        UUID grownUp = asked(with(Bodies.referral(), "ageBand", "\"18-20\""));
        assertRule(change(chair(), consents(grownUp), "\"v7\"", Bodies.consentGiven()
                .replace("\"ageAtDecision\": 14", "\"ageAtDecision\": 19").replace("\"turns18In\": \"2030-04\",", "")),
                "C-2", "/giver");
    }

    @Test
    void a_withdrawal_needs_no_version_stops_support_the_same_day_and_is_followed_by_another_look() {
        UUID id = adopted();

        MvcTestResult withdrawn = post(chair(), consents(id), Bodies.consentWithdrawn());

        assertThat(withdrawn).as(body(withdrawn).toString()).hasStatus(201);
        JsonNode view = body(withdrawn);
        assertThat(view.get("state").asString()).isEqualTo("CONSENT_WITHDRAWN");
        assertThat(view.get("standing").get(0).get("held").get(0).get("last").asString()).isEqualTo("2026-10-12");
        assertThat(view.get("entries").get(2).get("reassessOn").asString()).isEqualTo("2026-11-09");
        assertThat(change(chair(), consents(id), "\"v9\"", Bodies.consentWithdrawn())).hasStatus(422);
    }

    @Test
    void a_withdrawal_entered_after_a_review_stands_on_the_day_on_which_it_was_said() {
        UUID id = adoptedOn("2026-08-03");
        MvcTestResult review = change(chair(), "/v1/cases/" + id + "/reviews", "\"v8\"", """
                {"kind": "MONTHLY", "meeting": "PANEL-2026-10", "summary": "Going well."}""");
        assertThat(review).as(body(review).toString()).hasStatus(200);

        MvcTestResult late = post(chair(), consents(id),
                with(Bodies.consentWithdrawn(), "on", "\"2026-10-01\""));

        assertThat(late).as(body(late).toString()).hasStatus(201);
        assertThat(body(late).get("standing").get(0).get("held").get(0).get("last").asString())
                .isEqualTo("2026-10-01");
        assertThat(body(late).get("state").asString()).isEqualTo("CONSENT_WITHDRAWN");
    }

    @Test
    void an_answer_needs_a_question_and_a_question_its_time() {
        UUID id = awaitingConsent();

        assertRule(change(chair(), consents(id), "\"v7\"", Bodies.consentGiven()), "C-6", "/answer");
        MvcTestResult early = change(chair(), consents(referral()), "\"v1\"", Bodies.consentRequested());
        assertThat(early).hasStatus(409);
        assertThat(body(early).get("code").asString()).isEqualTo("support-not-asked-for");
    }

    @Test
    void other_scopes_move_nothing_and_keep_the_same_rules() {
        UUID id = referral();
        String asked = Bodies.consentRequested().replace("CHANNEL_SUPPORT", "INFO_SHARING_HEALTH");
        String given = Bodies.consentGiven().replace("CHANNEL_SUPPORT", "INFO_SHARING_HEALTH");
        assertThat(change(chair(), consents(id), "\"v1\"", asked)).hasStatus(201);

        assertRule(change(chair(), consents(id), "\"v1\"",
                given.replace("\"explainedPrivacy\": true", "\"explainedPrivacy\": false")), "C-5",
                "/explainedPrivacy");
        MvcTestResult done = change(chair(), consents(id), "\"v1\"", given);

        assertThat(done).hasStatus(201);
        assertThat(body(done).get("state").asString()).isEqualTo("RECEIVED");
        assertThat(body(done).get("standing").get(1).get("status").asString()).isEqualTo("GIVEN");
    }

    @Test
    void events_carry_codes_and_days_and_steps_of_a_case_have_their_own_type() {
        UUID id = adopted();

        List<EventEnvelope> events;
        try (EventProbe probe = new EventProbe()) {
            events = await().atMost(Duration.ofSeconds(30)).until(
                    () -> probe.events(EventCatalogue.REFERRALS_TOPIC, id), found -> found.size() == 12);
        }

        assertThat(events.subList(8, 12)).extracting(EventEnvelope::type).containsExactly(
                EventCatalogue.CONSENT_CHANGED.name(), EventCatalogue.CASE_MOVED.name(),
                EventCatalogue.REVIEW_DUE.name(), EventCatalogue.CONSENT_CHANGED.name());
        assertThat(json.readTree(events.get(9).data())).isEqualTo(json.readTree("""
                {"board": "northmere", "from": "CONSENT_PENDING", "to": "ADOPTED", "changedOn": "2026-10-12",
                 "clockOwner": "LOCAL_AUTHORITY", "elapsedWorkingDays": 0}"""));
        assertThat(new String(events.get(11).data(), StandardCharsets.UTF_8)).doesNotContain("PARENT", "14", "2030");
    }

    @Test
    void reading_and_changing_consent_is_in_the_access_log() {
        UUID id = adopted();
        assertThat(get(lead(), consents(id))).hasStatus(200);
        get(referrer(), consents(id));

        String log = body(get(dpo(), "/v1/audit/subjects/" + id + "/access?limit=200")).toString();

        assertThat(log).contains("\"resource\":\"CONSENT\"", "\"VIEW\"", "\"GIVEN\"",
                "GET /v1/cases/{id}/consents");
    }

    private UUID asked() {
        return asked(Bodies.referral());
    }

    private UUID asked(String body) {
        UUID id = referral(body);
        int version = 1;
        for (String step : Bodies.untilConsentPending()) {
            assertThat(move(chair(), id, "\"v" + version++ + "\"", step)).hasStatus(200);
        }
        assertThat(change(chair(), consents(id), "\"v7\"", Bodies.consentRequested())).hasStatus(201);
        return id;
    }

    private void assertRule(MvcTestResult result, String rule, String pointer) {
        JsonNode problem = body(result);
        assertThat(result).as(problem.toString()).hasStatus(422)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(problem.get("code").asString()).isEqualTo("guard-refused");
        assertThat(problem.get("errors").findValuesAsString("code")).as(problem.toString()).contains(rule);
        assertThat(problem.get("errors").findValuesAsString("pointer")).as(problem.toString()).contains(pointer);
    }

    private static String consents(UUID id) {
        return "/v1/cases/" + id + "/consents";
    }
}
