package uk.deliveryboard.referrals.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.referrals.Bodies;
import uk.deliveryboard.referrals.ServiceTest;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** The data protection officer sees at once who looked at a referral, and can give the person what is held of them. */
class WhoLookedIT extends ServiceTest {

    @Autowired
    TransactionTemplate transactions;

    @Test
    void every_look_at_a_referral_is_listed_newest_first_and_listing_them_is_one_more() {
        UUID id = referral(Bodies.identified(51));
        get(chair(), "/v1/referrals/" + id);
        get(referrer(), "/v1/referrals?limit=5");
        get(TestIdentity.bearer("northmere-county", "BOARD_MEMBER"), "/v1/referrals/" + id);
        get(TestIdentity.bearer("southmere-county", "CHANNEL_CHAIR"), "/v1/referrals/" + id);
        move(chair(), id, "\"v1\"", Bodies.toTriage());
        String access = "/v1/audit/subjects/" + id + "/access";

        assertThat(looks(body(get(dpo(), access)))).containsExactly("ALTER REFERRAL", "REFUSED GET /v1/referrals/{id}",
                "REFUSED GET /v1/referrals/{id}", "SEARCH REFERRAL", "VIEW REFERRAL", "CREATE REFERRAL");
        assertThat(looks(body(get(TestIdentity.bearer("northmere-police", "AUDITOR"), access))).getFirst())
                .isEqualTo("VIEW ACCESS_LOG");
    }

    @Test
    void the_report_comes_in_pages_without_a_gap() {
        UUID id = referral(Bodies.identified(52));
        for (int i = 0; i < 7; i++) {
            get(chair(), "/v1/referrals/" + id);
        }
        List<Long> numbers = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = body(get(dpo(), "/v1/audit/subjects/" + id + "/access?limit=3" + next));
            page.get("items").forEach(each -> numbers.add(each.get("number").asLong()));
            next = page.path("next").isString() ? "&cursor=" + page.get("next").asString() : "";
        } while (!next.isEmpty());

        assertThat(numbers).hasSize(8).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    /** The rows of others are rolled back: they were never hashed, and the seals of the shared log would tell. */
    @Test
    void among_a_hundred_thousand_rows_of_others_the_report_takes_no_time() throws Exception {
        UUID id = referral(Bodies.identified(53));

        Duration took = RowScope.with(Map.of("app.custody", "northmere-county"),
                () -> transactions.execute(status -> {
                    status.setRollbackOnly();
                    jdbc.sql("""
                            insert into access_log (id, at, actor, actor_agency, actor_roles, action, resource,
                                                    referrals, boards, reasons, result_count, flags, content_hash)
                            select gen_random_uuid(), now(), 'somebody', 'nowhere', '{}', 'VIEW', 'REFERRAL',
                                   array[gen_random_uuid()], '{nowhere}', '{}', 1, '{}', sha256(n::text::bytea)
                            from generate_series(1, 100000) n""").update();
                    Instant start = Instant.now();
                    assertThat(get(dpo(), "/v1/audit/subjects/" + id + "/access")).hasStatus(200);
                    return Duration.between(start, Instant.now());
                }));

        assertThat(took).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void nobody_else_sees_who_looked() {
        UUID id = referral(Bodies.identified(54));
        for (String role : List.of("SPOC", "REFERRER", "CHANNEL_CHAIR", "CT_CASE_OFFICER", "PREVENT_LEAD",
                "BOARD_CHAIR", "SYSTEM_ADMIN")) {
            assertThat(get(TestIdentity.bearer("northmere-county", role), "/v1/audit/subjects/" + id + "/access"))
                    .as(role).hasStatus(403);
        }
        assertThat(get(TestIdentity.bearer("southmere-county", "DPO"), "/v1/audit/subjects/" + id + "/access"))
                .hasStatus(404);
    }

    @Test
    void a_person_who_asks_is_given_what_is_held_with_marks_where_something_is_withheld() {
        UUID id = referral(Bodies.identified(55));
        move(officer(), id, "\"v1\"", Bodies.toTriage());
        move(chair(), id, "\"v2\"", Bodies.toGathering());

        MvcTestResult result = pack(dpo(), id, """
                {"redactions": [{"passage": "a drawing", "ground": "THIRD_PARTY"}]}""");

        assertThat(result).hasStatus(200).hasHeader("Cache-Control", "no-store");
        JsonNode pack = body(result);
        assertThat(pack.at("/subject/familyName").asString()).isEqualTo("Person QuiQui");
        assertThat(pack.get("narrative").asString()).isEqualTo(
                "Demo Person 55 showed [withheld: third party, DPA 2018 Schedule 2] in class.");
        assertThat(pack.get("referrerContact").asString()).startsWith("[withheld: third party");
        assertThat(pack.at("/statements/0/text").asString()).startsWith("[withheld: law enforcement");
        assertThat(pack.at("/statements/1/text").asString()).contains("alderfen-college");
        assertThat(pack.get("whoLooked").toString()).contains("northmere-police").doesNotContain("test|");
        assertThat(pack.toString()).doesNotContain("Demo Teacher", "demo55@example.org", "a drawing");
        assertThat(looks(body(get(dpo(), "/v1/audit/subjects/" + id + "/access")))).contains("EXPORT ACCESS_PACK");
    }

    @Test
    void a_redaction_that_meets_nothing_discloses_nothing() {
        UUID id = referral(Bodies.identified(56));

        MvcTestResult result = pack(dpo(), id, """
                {"redactions": [{"passage": "Demo", "ground": "THIRD_PARTY"},
                                {"passage": "a painting", "ground": "THIRD_PARTY"}]}""");

        assertThat(result).hasStatus(422);
        assertThat(body(result).at("/errors/0/pointer").asString()).isEqualTo("/redactions/1/passage");
        assertThat(body(result).toString()).doesNotContain("painting", "drawing");
    }

    private MvcTestResult pack(String bearer, UUID id, String body) {
        return http.post().uri("/v1/audit/subjects/" + id + "/access-packs").header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private static List<String> looks(JsonNode page) {
        List<String> looks = new ArrayList<>();
        page.get("items")
                .forEach(each -> looks.add(each.get("action").asString() + " " + each.get("resource").asString()));
        return looks;
    }
}
