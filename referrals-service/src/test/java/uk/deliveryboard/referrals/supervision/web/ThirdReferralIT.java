package uk.deliveryboard.referrals.supervision.web;

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
import uk.deliveryboard.referrals.Bodies;
import uk.deliveryboard.referrals.Ledger;
import uk.deliveryboard.referrals.ServiceTest;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody confirms that it is the same person, nothing is merged, and the third is not closed unseen. */
class ThirdReferralIT extends ServiceTest {

    private static final String CLOSE = """
            {"to": "SCREENED_OUT_NOT_PREVENT", "onward": {"choice": "NOT_NEEDED", "reason": "Has support."}}""";
    private static final String RIGHT = "{\"conclusion\": \"HANDLING_IS_RIGHT\"}";

    @Value("${spring.datasource.url}")
    String url;

    @Test
    void a_third_referral_is_not_closed_before_a_supervisor_has_looked_at_it() {
        UUID first = referral();
        UUID second = referral();
        UUID third = referral();
        assertThat(link(officer(), first, second)).hasStatus(201);
        assertThat(body(get(lead(), links(second))).get("supervisorReviewNeeded").asBoolean()).isFalse();
        MvcTestResult linked = link(officer(), third, second);
        assertThat(linked).as(body(linked).toString()).hasStatus(201);
        assertThat(body(linked).get("linked").findValuesAsString("id")).containsExactly(first.toString(),
                second.toString(), third.toString());
        List<Long> before = Ledger.rows(url);

        MvcTestResult unseen = move(lead(), third, "\"v1\"", CLOSE);

        assertThat(unseen).hasStatus(422);
        assertThat(body(unseen).get("errors").findValuesAsString("code")).containsExactly("P-23");
        assertThat(Ledger.rows(url)).isEqualTo(before);
        assertThat(move(lead(), third, "\"v1\"", Bodies.toTriage())).as("it goes on all the same").hasStatus(200);
        assertThat(move(lead(), first, "\"v1\"", CLOSE)).as("the first").hasStatus(200);
        assertThat(move(chair(), third, "\"v2\"", "{\"to\": \"CLOSED_PURSUE\"}")).hasStatus(422);
        assertThat(post(chair(), "/v1/referrals/" + third + "/supervisor-reviews", RIGHT)).hasStatus(201);
        assertThat(move(chair(), third, "\"v2\"", "{\"to\": \"CLOSED_PURSUE\"}")).hasStatus(200);
    }

    @Test
    void a_supervisor_is_not_who_confirmed_the_links_and_looks_at_thirds_only() {
        UUID first = referral();
        UUID second = referral();
        UUID third = referral();
        link(chair(), first, second);
        link(officer(), second, third);
        String review = "/v1/referrals/%s/supervisor-reviews";

        MvcTestResult own = post(chair(), review.formatted(third), RIGHT);
        assertThat(own).hasStatus(422);
        assertThat(body(own).get("errors").findValuesAsString("pointer")).containsExactly("/conclusion");
        assertThat(post(lead(), review.formatted(second), RIGHT)).hasStatus(422);
        assertThat(post(officer(), review.formatted(third), RIGHT)).hasStatus(403);
        assertThat(post(lead(), review.formatted(third), RIGHT)).hasStatus(201);
    }

    @Test
    void a_link_is_made_once_and_withdrawn_where_it_was_a_mistake() {
        UUID first = referral();
        UUID second = referral();
        assertThat(link(officer(), first, second)).hasStatus(201);
        assertThat(link(officer(), second, first)).as("the other way round").hasStatus(422);
        assertThat(link(officer(), first, first)).hasStatus(422);

        assertThat(post(chair(), links(second) + "/" + first + "/withdrawal", "")).hasStatus(200);

        assertThat(body(get(lead(), links(first))).get("linked")).hasSize(1);
        assertThat(post(chair(), links(second) + "/" + first + "/withdrawal", "")).hasStatus(404);
        assertThat(link(officer(), first, second)).as("and anew").hasStatus(201);
        assertThat(body(get(dpo(), "/v1/audit/subjects/" + first + "/access?limit=200")).toString())
                .contains("\"action\":\"COMBINE\"", "CONFIRMED_LINK");
    }

    /** A request and the problem it must get. */
    record Bad(String bearer, String path, String body, int status, String code, String... pointers) {}

    static Stream<Bad> bad() {
        String link = "{\"referralId\": \"" + new UUID(0, 7) + "\"}";
        return Stream.of(new Bad(null, "links", link, 401, "not-signed-in"),
                new Bad(referrer(), "links", link, 403, "access-refused", ""),
                new Bad(lead(), "links", link, 403, "access-refused", ""),
                new Bad(TestIdentity.bearer("northmere-county", "SYSTEM_ADMIN"), "links", link, 403, "access-refused",
                        "", ""),
                new Bad(TestIdentity.bearer("southmere-county", "CHANNEL_CHAIR"), "links", link, 404, "not-found"),
                new Bad(officer(), "links", link, 404, "not-found"),
                new Bad(officer(), "links", "{}", 400, "invalid-request", "/referralId"),
                new Bad(officer(), "links", "{\"referralId\": \"A Person\"}", 400, "wrong-type", "/referralId"),
                new Bad(officer(), "links", link.replace("}", ", \"why\": \"A Person\"}"), 400, "unknown-field",
                        "/why"),
                new Bad(lead(), "supervisor-reviews", "{}", 400, "invalid-request", "/conclusion"),
                new Bad(lead(), "supervisor-reviews", "{\"conclusion\": \"FINE\"}", 400, "wrong-type",
                        "/conclusion"),
                new Bad(lead(), "supervisor-reviews", RIGHT, 422, "guard-refused", "/conclusion"),
                new Bad(TestIdentity.bearer("southmere-county", "CHANNEL_CHAIR"), "supervisor-reviews", RIGHT, 404,
                        "not-found"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void bad_input_gets_a_problem_and_leaves_nothing(Bad bad) {
        UUID id = referral();
        List<Long> before = Ledger.rows(url);
        var request = http.post().uri("/v1/referrals/" + id + "/" + bad.path()).header("Idempotency-Key", key())
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

    private MvcTestResult link(String bearer, UUID id, UUID other) {
        return post(bearer, links(id), "{\"referralId\": \"" + other + "\"}");
    }

    private static String links(UUID id) {
        return "/v1/referrals/" + id + "/links";
    }
}
