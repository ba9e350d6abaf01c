package uk.deliveryboard.referrals.form.web;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.referrals.Bodies;
import uk.deliveryboard.referrals.Ledger;
import uk.deliveryboard.referrals.ServiceTest;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** What a form says is in the vault; how complete it is comes back to the referrer, and stops no referral. */
class ReferralFormIT extends ServiceTest {

    private static final String FORM = """
            [{"block": "ONLINE_ACTIVITY", "text": "Demo Person shared a clip of A Canary."},
             {"block": "NEEDS", "text": "None known."}]""";

    @Value("${spring.datasource.url}")
    String url;

    @Test
    void the_quality_of_a_referral_counts_its_blocks_and_explains_those_that_are_missing() {
        MvcTestResult bare = submit(referrer(), Bodies.referral());
        MvcTestResult full = submit(referrer(), with(Bodies.identified(41), "form", FORM));

        assertThat(bare).as("an almost empty form").hasStatus(201);
        assertThat(body(bare).at("/quality/completed").asInt()).isEqualTo(1);
        JsonNode quality = body(full).get("quality");
        assertThat(quality.get("completed").asInt()).as("person, narrative, referrer, day and two blocks").isEqualTo(6);
        assertThat(quality.get("total").asInt()).isEqualTo(16);
        assertThat(quality.get("percent").asInt()).isEqualTo(37);
        assertThat(quality.get("missing").findValuesAsString("block")).hasSize(10).contains("INTENT_OR_THREAT");
        String uri = body(full).get("id").asString();
        assertThat(body(get(referrer(), "/v1/referrals/" + uri + "/form-quality"))).isEqualTo(quality);
        assertThat(get(TestIdentity.bearer("brackwater-college", "SPOC"), "/v1/referrals/" + uri + "/form-quality"))
                .hasStatus(404);
        assertThat(get(TestIdentity.bearer("northmere-county", "BOARD_MEMBER"),
                "/v1/referrals/" + uri + "/form-quality")).hasStatus(403);
    }

    @Test
    void what_was_written_comes_back_through_a_reading_of_the_vault_and_the_subject_s_own_pack_only() {
        UUID id = referral(with(Bodies.identified(42), "form", FORM));

        assertThat(body(get(chair(), "/v1/referrals/" + id)).toString()).doesNotContain("Canary", "None known");
        JsonNode read = body(
                post(officer(), "/v1/referrals/" + id + "/identity-readings", Bodies.reading("FORM")));
        assertThat(read.at("/form/ONLINE_ACTIVITY").asString()).contains("A Canary");
        assertThat(read.has("subject")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"[{\"block\": \"REFERRER\", \"text\": \"A Person\"}] | /form/0/block",
            "[{\"block\": \"NEEDS\", \"text\": \"a\"}, {\"block\": \"NEEDS\", \"text\": \"b\"}] | /form/1/block",
            "[{\"block\": \"NEEDS\", \"text\": \"  \"}] | /form/0/text", "[{\"block\": \"NEEDS\"}] | /form/0/text",
            "[{\"block\": \"HOBBIES\", \"text\": \"x\"}] | /form/0/block",
            "[{\"block\": \"NEEDS\", \"text\": \"x\", \"by\": \"A Person\"}] | /form/0/by"})
    void a_form_that_is_none_is_refused_with_its_place_and_nothing_is_written(String form, String pointer) {
        List<Long> before = Ledger.rows(url);

        MvcTestResult refused = submit(referrer(), with(Bodies.referral(), "form", form));

        assertThat(refused).as(body(refused).toString()).hasStatus(400);
        assertThat(body(refused).get("errors").findValuesAsString("pointer")).containsExactly(pointer);
        assertThat(body(refused).toString()).doesNotContain("A Person");
        assertThat(Ledger.rows(url)).isEqualTo(before);
    }
}
