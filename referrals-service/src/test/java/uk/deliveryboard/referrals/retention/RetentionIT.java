package uk.deliveryboard.referrals.retention;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.referrals.Bodies;
import uk.deliveryboard.referrals.ServiceTest;
import uk.deliveryboard.referrals.audit.Access;
import uk.deliveryboard.referrals.audit.AccessLog;
import uk.deliveryboard.referrals.audit.SealKey;
import uk.deliveryboard.referrals.audit.model.Action;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** A record whose period has ended is destroyed once two people agree, and what is left adds up. */
class RetentionIT extends ServiceTest {

    private static final String DECISIONS = "/v1/retention/decisions";
    private static final String HOLDS = "/v1/retention/holds";

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    SealKey key;

    @Autowired
    AccessLog log;

    @Test
    void two_people_dispose_of_a_record_and_only_codes_and_bands_and_a_certificate_are_left() throws Exception {
        UUID id = screenedOut(41, "2024-09-09");
        assertThat(standing(id)).isEqualTo("DUE");
        MvcTestResult decided = post(chair(), DECISIONS, decision(id, "DESTROY", "PERIOD_ENDED"));
        assertThat(decided).hasStatus(201);
        String approval = DECISIONS + "/" + body(decided).get("id").asString() + "/approval";
        assertThat(post(chair(), approval, "")).as("is no officer").hasStatus(403);
        assertThat(readable(id)).isEqualTo(200);

        JsonNode certificate = body(approve(dpo(), approval)).get("certificate");

        assertThat(certificate.get("entriesDestroyed").asInt()).isEqualTo(4);
        assertThat(certificate.get("keyId").asString()).isEqualTo(key.id());
        assertThat(HexFormat.of().parseHex(certificate.get("sha256").asString())).hasSize(32);
        assertThat(readable(id)).isEqualTo(410);
        assertThat(left(id)).isEqualTo("0 null 0 EDUCATION 11-15");
        assertThat(standing(id)).isEqualTo("");
        assertThat(body(get(dpo(), DECISIONS + "/" + body(decided).get("id").asString())).get("certificate"))
                .isEqualTo(certificate);
        assertThat(code(approve(dpo(), approval))).isEqualTo("already-disposed");
        assertThat(code(post(chair(), DECISIONS, decision(id, "DESTROY", "PERIOD_ENDED"))))
                .isEqualTo("already-disposed");
        assertThat(code(post(dpo(), HOLDS, hold(id)))).isEqualTo("already-disposed");
    }

    @Test
    void nobody_approves_what_they_decided() {
        UUID id = screenedOut(42, "2024-09-09");
        MvcTestResult decided = post(dpo(), DECISIONS, decision(id, "DESTROY", "PERIOD_ENDED"));

        MvcTestResult own = approve(dpo(), DECISIONS + "/" + body(decided).get("id").asString() + "/approval");

        assertThat(own).hasStatus(403);
        assertThat(body(own).toString()).contains("second-person-needed");
        assertThat(readable(id)).isEqualTo(200);
        assertThat(approve(TestIdentity.bearer("northmere-police", "DPO"),
                DECISIONS + "/" + body(decided).get("id").asString() + "/approval")).hasStatus(200);
    }

    /** What is done to a case without moving it is work on the case all the same. */
    @ParameterizedTest
    @CsvSource({"ALTER, CONSENT, 403", "ALTER, SESSION, 403", "CREATE, ASSESSMENT, 403",
            "DISCLOSE, REFERRER_UPDATE, 403",
            "BREAK_GLASS, IDENTITY:SUBJECT, 403", "ALTER, LEGAL_HOLD, 200", "VIEW, REFERRAL, 200"})
    void nobody_approves_the_end_of_a_record_they_worked_on(Action action, String resource, int status) {
        UUID id = screenedOut(47, "2024-09-09");
        MvcTestResult decided = post(chair(), DECISIONS, decision(id, "DESTROY", "PERIOD_ENDED"));
        var officer = new Caller("test|northmere-county|DPO", "northmere-county", Set.of(), "test", null);
        transactions.executeWithoutResult(each -> log.record(officer, new Access(action, resource, List.of(id),
                List.of("northmere"), null, List.of(), null, 1, List.of())));

        assertThat(approve(dpo(), DECISIONS + "/" + body(decided).get("id").asString() + "/approval"))
                .hasStatus(status);
    }

    @Test
    void a_legal_hold_placed_after_the_decision_still_forbids_it_until_it_is_released() {
        UUID id = screenedOut(43, "2024-09-09");
        MvcTestResult decided = post(chair(), DECISIONS, decision(id, "DESTROY", "PERIOD_ENDED"));
        String approval = DECISIONS + "/" + body(decided).get("id").asString() + "/approval";
        MvcTestResult held = post(dpo(), HOLDS, hold(id));
        assertThat(held).hasStatus(201);

        assertThat(code(approve(dpo(), approval))).isEqualTo("legal-hold");
        assertThat(code(post(dpo(), HOLDS, hold(id)))).isEqualTo("hold-in-force");
        assertThat(standing(id)).isEqualTo("HELD");
        assertThat(readable(id)).isEqualTo(200);

        String release = HOLDS + "/" + body(held).get("id").asString() + "/release";
        assertThat(approve(dpo(), release)).hasStatus(200);
        assertThat(approve(dpo(), release)).hasStatus(404);
        assertThat(approve(dpo(), approval)).hasStatus(200);
    }

    @Test
    void before_its_time_a_record_goes_only_when_it_must_not_be_here() {
        UUID young = screenedOut(44, "2026-09-09");
        UUID open = referral(Bodies.identified(45));

        MvcTestResult notDue = post(chair(), DECISIONS, decision(young, "DESTROY", "PERIOD_ENDED"));
        assertThat(code(notDue)).isEqualTo("not-due");
        assertThat(body(notDue).get("detail").asString()).contains("2028-09-09");
        assertThat(code(post(chair(), DECISIONS, decision(open, "DESTROY", "ERASURE_UPHELD"))))
                .isEqualTo("not-for-disposal");
        assertThat(post(chair(), DECISIONS, decision(young, "DESTROY", "ERASURE_UPHELD"))).hasStatus(201);
        assertThat(code(post(dpo(), DECISIONS, decision(young, "DESTROY", "ERASURE_UPHELD"))))
                .isEqualTo("awaits-approval");
    }

    @Test
    void a_record_that_is_still_needed_is_kept_until_the_day_given() {
        UUID id = screenedOut(46, "2024-09-09");

        assertThat(post(chair(), DECISIONS, """
                {"referralId": "%s", "decision": "RETAIN", "reason": "STILL_NECESSARY", "until": "2027-01-01"}"""
                .formatted(id))).hasStatus(201);

        assertThat(standing(id)).isEqualTo("");
        assertThat(code(post(chair(), DECISIONS, decision(id, "DESTROY", "PERIOD_ENDED")))).isEqualTo("not-due");
    }

    @Test
    void a_record_of_another_board_is_nobodys_to_decide_on() {
        UUID id = screenedOut(47, "2024-09-09");

        assertThat(post(TestIdentity.bearer("southmere-county", "DPO"), DECISIONS,
                decision(id, "DESTROY", "PERIOD_ENDED"))).hasStatus(404);
        assertThat(post(TestIdentity.bearer("southmere-county", "DPO"), HOLDS, hold(id))).hasStatus(404);
        assertThat(post(TestIdentity.bearer("northmere-county", "AUDITOR"), DECISIONS,
                decision(id, "DESTROY", "PERIOD_ENDED"))).hasStatus(403);
    }

    private static String decision(UUID id, String decision, String reason) {
        return """
                {"referralId": "%s", "decision": "%s", "reason": "%s"}""".formatted(id, decision, reason);
    }

    private static String hold(UUID id) {
        return "{\"referralId\": \"" + id + "\", \"reason\": \"COMPLAINT\"}";
    }

    private MvcTestResult approve(String bearer, String uri) {
        return http.post().uri(uri).header("Authorization", bearer).header("Idempotency-Key", key()).exchange();
    }

    private String code(MvcTestResult result) {
        return body(result).path("code").asString("");
    }

    private int readable(UUID id) {
        return http.post().uri("/v1/referrals/" + id + "/identity-readings").header("Authorization", officer())
                .contentType(MediaType.APPLICATION_JSON).content(Bodies.everything())
                .exchange().getResponse().getStatus();
    }

    /** How the list of candidates shows the record; empty where it does not. */
    private String standing(UUID id) {
        for (JsonNode each : body(get(chair(), "/v1/retention/candidates?limit=200")).get("items")) {
            if (each.get("referralId").asString().equals(id.toString())) {
                return each.get("standing").asString();
            }
        }
        return "";
    }

    private String left(UUID id) throws Exception {
        return RowScope.with(Map.of("app.agency", "northmere-county", "app.reach", "board"),
                () -> transactions.execute(status -> jdbc
                        .sql("""
                                select concat_ws(' ', (select count(*) from vault_entry where referral_id = r.id),
                                    coalesce((select encode(wrapped_key, 'hex') from vault_key where referral_id = r.id), 'null'),
                                    (select count(*) from referral_external_ref where referral_id = r.id), sector, age_band)
                                from referral r where id = ?""")
                        .param(id).query(String.class).single()));
    }
}
