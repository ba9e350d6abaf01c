package uk.deliveryboard.referrals.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.referrals.Bodies;
import uk.deliveryboard.referrals.ServiceTest;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

class ReferralPathwayIT extends ServiceTest {

    @Test
    void a_referrer_gets_a_reference_an_acknowledgement_and_the_version() {
        MvcTestResult result = submit(referrer(), Bodies.referral());

        assertThat(result).hasStatus(201);
        JsonNode receipt = body(result);
        assertThat(receipt.get("ref").asString()).matches("PRV-2026-\\d{6}");
        assertThat(receipt.get("state").asString()).isEqualTo("RECEIVED");
        assertThat(receipt.get("board").asString()).isEqualTo("northmere");
        assertThat(receipt.get("acknowledgement").asString()).contains(receipt.get("ref").asString());
        assertThat(etag(result)).isEqualTo("\"v1\"");
        assertThat(result.getResponse().getHeader("Location"))
                .isEqualTo("/v1/referrals/" + receipt.get("id").asString());
    }

    @Test
    void the_panel_chair_takes_a_referral_from_receipt_to_the_decision_of_the_panel() {
        UUID id = referral();
        String etag = "\"v1\"";
        List<String> steps = new ArrayList<>(Bodies.untilDiscussed());
        steps.add(Bodies.toConsent());
        for (String step : steps) {
            MvcTestResult result = move(chair(), id, etag, step);
            assertThat(result).as(step + body(result)).hasStatus(200);
            etag = etag(result);
        }

        JsonNode view = body(get(chair(), "/v1/referrals/" + id));
        assertThat(view.get("state").asString()).isEqualTo("CONSENT_PENDING");
        assertThat(view.get("next").toString()).isEqualTo("[\"CONSENT_REFUSED\",\"ADOPTED\"]");
        assertThat(view.get("history").findValuesAsString("to")).containsExactly("POLICE_TRIAGE",
                "INFORMATION_GATHERING", "SECTION36_DECISION", "LISTED_FOR_PANEL", "PANEL_DISCUSSED",
                "CONSENT_PENDING");
        assertThat(view.get("history").findValuesAsString("recordedAs")).containsOnly("PANEL_CHAIR");
        JsonNode tracking = body(get(referrer(), "/v1/referrals/" + id));
        assertThat(tracking.get("stage").asString()).isEqualTo("WITH_PANEL");
        assertThat(tracking.has("state")).isFalse();
        assertThat(tracking.get("history").findValuesAsString("stage")).containsExactly("RECEIVED", "BEING_ASSESSED",
                "WITH_PANEL");
    }

    @Test
    void a_step_that_the_table_does_not_have_is_a_conflict_that_names_those_it_has() {
        MvcTestResult result = move(chair(), referral(), "\"v1\"", Bodies.toListed());

        assertThat(result).hasStatus(409);
        assertThat(body(result).get("code").asString()).isEqualTo("transition-not-allowed");
        assertThat(body(result).get("detail").asString()).contains("SCREENED_OUT_NOT_PREVENT, POLICE_TRIAGE");
    }

    @Test
    void a_guard_that_is_not_satisfied_is_named_with_its_rule_and_the_evidence_it_misses() {
        UUID id = referral();
        moveAll(id, Bodies.untilDiscussed().subList(0, 4));

        MvcTestResult result = move(chair(), id, "\"v5\"", """
                {"to": "PANEL_DISCUSSED", "meeting": "PANEL-2026-10", "forceOfResidence": "northmere-police",
                 "attendance": [{"seat": "CHAIR", "agency": "northmere-county"}]}""");

        assertThat(result).hasStatus(422);
        assertThat(body(result).get("code").asString()).isEqualTo("guard-refused");
        JsonNode error = body(result).get("errors").get(0);
        assertThat(error.get("code").asString()).isEqualTo("R-8");
        assertThat(error.get("pointer").asString()).isEqualTo("/attendance");
        assertThat(body(get(chair(), "/v1/referrals/" + id)).get("state").asString()).isEqualTo("LISTED_FOR_PANEL");
    }

    @Test
    void a_step_belongs_to_those_whom_the_table_names() {
        UUID id = referral();
        moveAll(id, List.of(Bodies.toTriage()));

        MvcTestResult result = move(TestIdentity.bearer("northmere-county", "PREVENT_LEAD"), id, "\"v2\"",
                "{\"to\": \"CLOSED_PURSUE\"}");

        assertThat(result).hasStatus(403);
        assertThat(body(result).get("errors").findValuesAsString("code")).containsExactly("step-of-another-role");
        assertThat(move(TestIdentity.bearer("northmere-police", "CT_CASE_OFFICER"), id, "\"v2\"",
                "{\"to\": \"CLOSED_PURSUE\"}")).hasStatus(200);
    }

    @Test
    void of_a_criminal_matter_the_ledger_takes_no_detail() {
        UUID id = referral();
        moveAll(id, List.of(Bodies.toTriage()));

        MvcTestResult result = move(chair(), id, "\"v2\"", "{\"to\": \"CLOSED_PURSUE\", \"rationale\": \"x\"}");

        assertThat(result).hasStatus(400);
        assertThat(body(result).get("code").asString()).isEqualTo("unknown-field");
    }

    @Test
    void the_version_that_was_not_read_last_cannot_be_changed() {
        UUID id = referral();
        moveAll(id, List.of(Bodies.toTriage()));

        assertThat(move(chair(), id, "\"v1\"", Bodies.toTriage())).hasStatus(412);
    }

    private void moveAll(UUID id, List<String> steps) {
        int version = 1;
        for (String step : steps) {
            MvcTestResult result = move(chair(), id, "\"v" + version++ + "\"", step);
            assertThat(result).as(step + body(result)).hasStatus(200);
        }
    }
}
