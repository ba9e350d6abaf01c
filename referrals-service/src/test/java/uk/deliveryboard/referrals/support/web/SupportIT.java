package uk.deliveryboard.referrals.support.web;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.referrals.Bodies;
import uk.deliveryboard.referrals.Ledger;
import uk.deliveryboard.referrals.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Support is given with consent only, and stops the day on which that ends. */
class SupportIT extends ServiceTest {

    private static final String INTERVENTION = """
            {"kind": "PRACTICAL_MENTORING", "provider": "IP-07", "startsOn": "2026-10-12",
             "sessionsOn": ["2026-10-12", "2026-10-19", "2026-10-26"]}""";

    @Value("${spring.datasource.url}")
    String url;

    @Test
    void sessions_are_planned_delivered_and_counted() {
        UUID id = adopted();
        JsonNode first = commissioned(id);

        MvcTestResult delivered = post(chair(), session(id, first), "{\"outcome\": \"DELIVERED\"}");

        assertThat(delivered).as(body(delivered).toString()).hasStatus(200);
        JsonNode view = body(get(lead(), "/v1/cases/" + id + "/support")).get("interventions").get(0);
        assertThat(view.get("plannedToDate").asInt()).isEqualTo(1);
        assertThat(view.get("delivered").asInt()).isEqualTo(1);
        MvcTestResult again = post(chair(), session(id, first), "{\"outcome\": \"NOT_ATTENDED\"}");
        assertThat(again).hasStatus(409);
        assertThat(body(again).get("code").asString()).isEqualTo("session-closed");
    }

    @Test
    void a_session_a_day_after_consent_was_withdrawn_is_refused_and_nothing_is_written() {
        UUID id = adoptedOn("2026-10-01");
        JsonNode first = commissioned(id, INTERVENTION.replace("2026-10-12", "2026-10-10"));
        assertThat(post(chair(), "/v1/cases/" + id + "/consents",
                with(Bodies.consentWithdrawn(), "on", "\"2026-10-11\""))).hasStatus(201);
        List<Long> before = Ledger.rows(url);

        MvcTestResult refused = post(chair(), session(id, first),
                "{\"outcome\": \"DELIVERED\", \"on\": \"2026-10-12\"}");

        assertThat(refused).hasStatus(422);
        assertThat(body(refused).get("errors").findValuesAsString("code")).containsExactly("C-1");
        assertThat(body(refused).get("errors").findValuesAsString("pointer")).containsExactly("/on");
        assertThat(Ledger.rows(url)).isEqualTo(before);
        assertThat(post(chair(), session(id, first), "{\"outcome\": \"DELIVERED\", \"on\": \"2026-10-11\"}"))
                .hasStatus(200);
    }

    @Test
    void what_was_planned_for_later_is_given_up_the_day_on_which_support_ends() {
        UUID id = adopted();
        commissioned(id);

        assertThat(post(chair(), "/v1/cases/" + id + "/consents", Bodies.consentWithdrawn())).hasStatus(201);

        JsonNode sessions = body(get(chair(), "/v1/cases/" + id + "/support")).get("interventions").get(0)
                .get("sessions");
        assertThat(sessions.get(0).path("outcome").asString("")).as("of the day itself").isEmpty();
        assertThat(sessions.get(1).get("outcome").asString()).isEqualTo("CANCELLED");
        assertThat(sessions.get(2).get("outcome").asString()).isEqualTo("CANCELLED");
        MvcTestResult more = post(chair(), "/v1/cases/" + id + "/interventions", INTERVENTION);
        assertThat(more).hasStatus(409);
        assertThat(body(more).get("code").asString()).isEqualTo("case-not-supported");
        assertThat(body(more).get("errors").findValuesAsString("code")).containsExactly("R-3");
    }

    @Test
    void no_intervention_starts_before_consent_and_no_session_before_the_intervention() {
        UUID id = adopted();

        MvcTestResult early = post(chair(), "/v1/cases/" + id + "/interventions",
                INTERVENTION.replace("\"startsOn\": \"2026-10-12\"", "\"startsOn\": \"2026-10-11\""));
        MvcTestResult before = post(chair(), "/v1/cases/" + id + "/interventions",
                INTERVENTION.replace("2026-10-19", "2026-10-09"));

        assertThat(body(early).get("errors").findValuesAsString("pointer")).containsExactly("/startsOn");
        assertThat(body(before).get("errors").findValuesAsString("pointer")).containsExactly("/sessionsOn/1");
        assertThat(body(get(chair(), "/v1/cases/" + id + "/support")).get("interventions")).isEmpty();
    }

    @Test
    void reading_support_and_closing_a_session_are_in_the_access_log() {
        UUID id = adopted();
        JsonNode first = commissioned(id);
        post(chair(), session(id, first), "{\"outcome\": \"NOT_ATTENDED\"}");
        get(lead(), "/v1/cases/" + id + "/support");

        assertThat(body(get(dpo(), "/v1/audit/subjects/" + id + "/access?limit=200")).toString()).contains(
                "\"resource\":\"INTERVENTION\"", "\"resource\":\"SESSION\"", "\"NOT_ATTENDED\"",
                "\"resource\":\"SUPPORT\"");
    }

    private JsonNode commissioned(UUID id) {
        return commissioned(id, INTERVENTION);
    }

    /** Commissions the intervention, and gives its first session. */
    private JsonNode commissioned(UUID id, String intervention) {
        MvcTestResult result = post(chair(), "/v1/cases/" + id + "/interventions", intervention);
        assertThat(result).as(body(result).toString()).hasStatus(201);
        return body(result).get("interventions").get(0).get("sessions").get(0);
    }

    private static String session(UUID id, JsonNode session) {
        return "/v1/cases/" + id + "/sessions/" + session.get("id").asString() + "/outcomes";
    }
}
