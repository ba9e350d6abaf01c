package uk.deliveryboard.referrals.matching;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.referrals.Bodies;
import uk.deliveryboard.referrals.ServiceTest;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** Repeat referrals are shown to those who may read identities, and of other boards only that there may be one. */
class FindRepeatsIT extends ServiceTest {

    @Autowired
    TransactionTemplate transactions;

    @Test
    void misspelt_repeats_are_shown_for_a_person_to_judge_and_the_third_one_asks_for_a_supervisor() {
        UUID first = referral(person("Muhammad", "Zephyr-Alpha", "2013-04-05"));
        UUID second = referral(person("Mohammed", "Zephyr Alpha", "2013-05-04"));
        UUID stranger = referral(person("Muhammad", "Zephyr-Alpha", "2013-09-28"));

        JsonNode twice = body(search(officer(), second));
        assertThat(twice.get("candidates").findValuesAsString("referralId")).containsExactly(first.toString());
        assertThat(twice.at("/candidates/0/signs").toString()).contains("BIRTH_DAY_AND_MONTH_SWAPPED",
                "NAME_SOUNDS_OR_IS_SPELT_ALIKE");
        assertThat(twice.get("supervisorReviewNeeded").asBoolean()).isFalse();
        assertThat(twice.toString()).doesNotContain("Zephyr", stranger.toString());

        UUID third = referral(person("Muhammed", "Zephyr Alpha", "2013-04-05"));
        JsonNode thrice = body(search(chair(), third));
        assertThat(thrice.get("candidates").findValuesAsString("referralId"))
                .containsExactlyInAnyOrder(first.toString(), second.toString());
        assertThat(thrice.get("supervisorReviewNeeded").asBoolean()).isTrue();
        assertThat(body(get(chair(), "/v1/referrals/" + first)).get("state").asString()).isEqualTo("RECEIVED");
    }

    @Test
    void of_another_board_it_is_said_only_that_it_may_hold_a_match_and_its_officer_sees_that_it_was_looked() {
        String elsewhere = person("Demo", "Zephyr-Beta", "2013-04-05");
        MvcTestResult theirs = submit(TestIdentity.bearer("southmere-county", "SPOC"), elsewhere);
        assertThat(theirs).hasStatus(201);
        UUID ours = referral(person("Demo", "Zephyr-Beta", "2013-04-05"));

        JsonNode found = body(search(officer(), ours));

        assertThat(found.get("candidates")).isEmpty();
        assertThat(found.get("possibleMatchHeldElsewhere").toString()).isEqualTo("[\"southmere\"]");
        String id = body(theirs).get("id").asString();
        assertThat(found.toString()).doesNotContain(id, body(theirs).get("ref").asString());
        assertThat(body(get(TestIdentity.bearer("southmere-county", "DPO"), "/v1/audit/subjects/" + id + "/access"))
                .at("/items/0/action").asString()).isEqualTo("COMBINE");
    }

    @Test
    void nobody_searches_who_may_not_read() {
        UUID id = referral(person("Demo", "Zephyr-Gamma", "2013-04-05"));

        for (String role : new String[]{"SPOC", "REFERRER", "PREVENT_LEAD", "DPO", "BOARD_MEMBER", "SYSTEM_ADMIN"}) {
            assertThat(search(TestIdentity.bearer("northmere-county", role), id)).as(role).hasStatus(403);
        }
        assertThat(search(TestIdentity.bearer("southmere-county", "CHANNEL_CHAIR"), id)).hasStatus(404);
        assertThat(search(officer(), referral())).as("codes and bands only").hasStatus(404);
    }

    @Test
    void a_disposed_referral_is_found_no_more() throws Exception {
        UUID old = screenedOut(71, "2024-09-09");
        MvcTestResult decided = post(chair(), "/v1/retention/decisions", """
                {"referralId": "%s", "decision": "DESTROY", "reason": "PERIOD_ENDED"}""".formatted(old));
        assertThat(tokens(old)).isPositive();
        assertThat(http.post().uri("/v1/retention/decisions/" + body(decided).get("id").asString() + "/approval")
                .header("Authorization", dpo()).header("Idempotency-Key", key()).exchange()).hasStatus(200);

        assertThat(tokens(old)).isZero();
        assertThat(body(search(officer(), referral(Bodies.identified(71)))).toString()).doesNotContain(old.toString());
    }

    private static String person(String given, String family, String born) {
        return Bodies.identified(7).replace("\"givenName\": \"Demo\"", "\"givenName\": \"" + given + "\"")
                .replace("Person Set", family).replace("\"Demmie Person\"", "").replace("2013-04-15", born)
                .replaceAll("(?s), \"address\": \\{.*?\\}", "");
    }

    private MvcTestResult search(String bearer, UUID id) {
        return http.post().uri("/v1/referrals/" + id + "/repeat-searches").header("Authorization", bearer).exchange();
    }

    private long tokens(UUID id) throws Exception {
        return RowScope.with(Map.of("app.vault", "matcher"), () -> transactions.execute(status -> jdbc
                .sql("select count(*) from match_token where referral_id = ?").param(id).query(Long.class).single()));
    }
}
