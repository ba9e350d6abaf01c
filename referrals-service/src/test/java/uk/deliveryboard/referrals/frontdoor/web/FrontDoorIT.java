package uk.deliveryboard.referrals.frontdoor.web;

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
import uk.deliveryboard.referrals.Ledger;
import uk.deliveryboard.referrals.ServiceTest;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** Before a referral: where to turn, advice that is counted without a name, screenings that are looked into. */
class FrontDoorIT extends ServiceTest {

    private static final String ROUTES = "/v1/referral-routes";
    private static final String ADVICE = "/v1/advice-contacts";
    private static final String SCREENINGS = "/v1/screening-triggers";
    private static final String ROUTE = """
            {"authority": "northmere-county", "ageRoute": "CHILD", "hours": "OFFICE", "destination": "MASH",
             "telephone": "01632 960001", "email": "mash@northmere.example"}""";
    private static final String ASKED = """
            {"askedBy": "EDUCATION", "topic": "THRESHOLD", "outcome": "NO_REFERRAL"}""";
    private static final String POSITIVE = """
            {"sourceForm": "BEHAVIOUR_SUPPORT_PANEL", "positive": true}""";

    @Value("${spring.datasource.url}")
    String url;

    @Test
    void a_route_is_read_by_authority_and_age_and_the_next_one_takes_its_place_on_its_day() {
        String child = with(with(ROUTE, "authority", "\"southmere-county\""), "hours", "\"OUT_OF_HOURS\"");
        String south = TestIdentity.bearer("southmere-county", "PREVENT_LEAD");
        MvcTestResult added = post(south, ROUTES, child);
        assertThat(added).as(body(added).toString()).hasStatus(201);
        assertThat(post(south, ROUTES, with(child, "from", "\"2026-10-13\""))).hasStatus(201);
        assertThat(post(south, ROUTES, with(child, "ageRoute", "\"ADULT\""))).hasStatus(201);

        MvcTestResult twice = post(south, ROUTES, child);
        assertThat(twice).hasStatus(409);
        assertThat(body(twice).get("code").asString()).isEqualTo("route-exists");
        JsonNode found = body(get(south, ROUTES + "?authority=southmere-county&ageRoute=CHILD"));
        assertThat(found.get("routes").findValuesAsString("from")).containsExactly("2026-10-12");
        assertThat(found.get("routes").get(0).get("answersNow").asBoolean())
                .isEqualTo("OUT_OF_HOURS".equals(found.get("now").asString()));
        assertThat(body(get(referrer(), ROUTES + "?authority=southmere-county")).get("routes"))
                .as("of a board on which the referrer's agency does not sit").isEmpty();
    }

    @Test
    void advice_is_counted_by_outcome_and_topic_and_takes_no_word_about_anybody() {
        String period = ADVICE + "?from=2026-10-01&until=2026-10-12";
        JsonNode before = body(get(lead(), period));
        String spoc = TestIdentity.bearer("alderfen-college", "SPOC");
        assertThat(post(spoc, ADVICE, ASKED)).hasStatus(201);
        assertThat(post(spoc, ADVICE, with(ASKED, "outcome", "\"REFER\""))).hasStatus(201);

        JsonNode after = body(get(lead(), period));
        assertThat(after.get("total").asInt() - before.get("total").asInt()).isEqualTo(2);
        assertThat(after.at("/byOutcome/REFER").asInt() - before.at("/byOutcome/REFER").asInt()).isEqualTo(1);
        assertThat(after.get("byOutcome").propertyNames()).contains("OTHER_SERVICE");
        assertThat(body(get(TestIdentity.bearer("brackwater-college", "SPOC"), period)).get("total").asInt()).isZero();
    }

    @Test
    void a_positive_screening_stays_on_the_list_until_it_was_looked_into() {
        String spoc = TestIdentity.bearer("alderfen-college", "SPOC");
        MvcTestResult added = post(spoc, SCREENINGS, POSITIVE);
        String id = body(added).get("id").asString();
        String outcomes = SCREENINGS + "/" + id + "/outcomes";
        assertThat(body(get(lead(), SCREENINGS)).get("open").findValuesAsString("id")).contains(id);
        UUID referral = referral();

        assertThat(change(lead(), outcomes, etag(added), "{\"outcome\": \"NO_CONCERN\"}")).hasStatus(404);
        assertThat(change(spoc, outcomes, "\"v7\"", "{\"outcome\": \"NO_CONCERN\"}")).hasStatus(412);
        assertThat(post(spoc, outcomes, "{\"outcome\": \"NO_CONCERN\"}")).hasStatus(428);
        MvcTestResult nowhere = change(spoc, outcomes, etag(added),
                "{\"outcome\": \"REFERRED\", \"referralId\": \"" + UUID.randomUUID() + "\"}");
        assertThat(nowhere).hasStatus(422);
        assertThat(body(nowhere).get("errors").findValuesAsString("code")).containsExactly("P-20");
        MvcTestResult closed = change(spoc, outcomes, etag(added),
                "{\"outcome\": \"REFERRED\", \"referralId\": \"" + referral + "\"}");

        assertThat(closed).as(body(closed).toString()).hasStatus(200);
        assertThat(body(get(lead(), SCREENINGS)).get("open").findValuesAsString("id")).doesNotContain(id);
        MvcTestResult again = change(spoc, outcomes, etag(closed), "{\"outcome\": \"NO_CONCERN\"}");
        assertThat(again).hasStatus(409);
        assertThat(body(again).get("code").asString()).isEqualTo("screening-closed");
        MvcTestResult negative = post(spoc, SCREENINGS, with(POSITIVE, "positive", "false"));
        MvcTestResult refused = change(spoc, SCREENINGS + "/" + body(negative).get("id").asString() + "/outcomes",
                etag(negative), "{\"outcome\": \"OTHER_SERVICE\", \"on\": \"2026-10-11\"}");
        assertThat(body(refused).get("errors").findValuesAsString("pointer")).containsExactly("/outcome", "/on");
    }

    /** A request and the problem it must get. */
    record Bad(String uri, String bearer, String body, int status, String code, String... pointers) {}

    static Stream<Bad> bad() {
        String spoc = TestIdentity.bearer("alderfen-college", "SPOC");
        String member = TestIdentity.bearer("northmere-county", "BOARD_MEMBER");
        String admin = TestIdentity.bearer("northmere-county", "SYSTEM_ADMIN");
        return Stream.of(new Bad(ROUTES, null, ROUTE, 401, "not-signed-in"),
                new Bad(ROUTES, spoc, ROUTE, 403, "access-refused", ""),
                new Bad(ROUTES, lead(), "{}", 400, "invalid-request", "/authority", "/ageRoute", "/hours",
                        "/destination"),
                new Bad(ROUTES, lead(), ROUTE.replace("northmere-county", "northmere-police"), 400, "invalid-request",
                        "/authority"),
                new Bad(ROUTES, lead(), ROUTE.replace("01632 960001", "ask A Person"), 400, "invalid-request",
                        "/telephone"),
                new Bad(ROUTES, lead(), ROUTE.replace("CHILD", "TODDLER"), 400, "wrong-type", "/ageRoute"),
                new Bad(ROUTES, lead(), ROUTE.replace("}", ", \"from\": \"2026-10-11\"}"), 400, "invalid-request",
                        "/from"),
                new Bad(ROUTES, lead(), ROUTE.replace("}", ", \"contact\": \"A Person\"}"), 400, "unknown-field",
                        "/contact"),
                new Bad(ROUTES, lead(), ROUTE.replaceAll(",\\s*\"telephone.*}", "}"), 400, "invalid-request",
                        "/telephone"),
                new Bad(ROUTES, TestIdentity.bearer("no-board-charity", "PREVENT_LEAD"), ROUTE, 422, "board-not-clear",
                        "/board"),
                new Bad(ADVICE, null, ASKED, 401, "not-signed-in"), new Bad(ADVICE, referrer(), ASKED, 403,
                        "access-refused", ""),
                new Bad(ADVICE, member, ASKED, 403, "access-refused", "", ""),
                new Bad(ADVICE, admin, ASKED, 403, "access-refused", "", ""),
                new Bad(ADVICE, spoc, "{", 400, "malformed-json"),
                new Bad(ADVICE, spoc, "{}", 400, "invalid-request", "/askedBy", "/topic", "/outcome"),
                new Bad(ADVICE, spoc, ASKED.replace("THRESHOLD", "A Person"), 400, "wrong-type", "/topic"),
                new Bad(ADVICE, spoc, ASKED.replace("}", ", \"about\": \"A Person\"}"), 400, "unknown-field",
                        "/about"),
                new Bad(ADVICE, spoc, ASKED.replace("}", ", \"contactedOn\": \"2026-10-13\"}"), 400,
                        "invalid-request", "/contactedOn"),
                new Bad(SCREENINGS, null, POSITIVE, 401, "not-signed-in"),
                new Bad(SCREENINGS, referrer(), POSITIVE, 403, "access-refused", ""),
                new Bad(SCREENINGS, spoc, "{}", 400, "invalid-request", "/sourceForm", "/positive"),
                new Bad(SCREENINGS, spoc, POSITIVE.replace("}", ", \"pupil\": \"A Person\"}"), 400, "unknown-field",
                        "/pupil"),
                new Bad(SCREENINGS, spoc, POSITIVE.replace("}", ", \"screenedOn\": \"2026-10-13\"}"), 400,
                        "invalid-request", "/screenedOn"),
                new Bad(SCREENINGS + "/" + new UUID(0, 1) + "/outcomes", spoc,
                        "{\"outcome\": \"NO_CONCERN\"}", 428, "precondition-required",
                        "If-Match"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void bad_input_gets_a_problem_and_leaves_nothing(Bad bad) {
        List<Long> before = Ledger.rows(url);
        var request = http.post().uri(bad.uri()).header("Idempotency-Key", key())
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
        assertThat(problem.toString()).doesNotContain("Exception", "select ", "insert ", "A Person");
        assertThat(Ledger.rows(url)).isEqualTo(before);
    }
}
