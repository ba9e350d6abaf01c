package uk.deliveryboard.referrals.pause.web;

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

/** A clock that stands is not counted against whoever has it, and holds up no step. */
class PauseIT extends ServiceTest {

    private static final String PAUSE = "{\"reason\": \"LIVE_INVESTIGATION\"}";

    @Value("${spring.datasource.url}")
    String url;

    @Test
    void days_of_a_pause_do_not_count_and_the_next_step_ends_it() {
        UUID id = referral(with(with(Bodies.referral(), "receivedOn", "\"2026-09-28\""), "firstConcernOn", null));
        MvcTestResult begun = post(officer(), pauses(id), with(PAUSE, "from", "\"2026-10-05\""));
        assertThat(begun).as(body(begun).toString()).hasStatus(201);

        MvcTestResult moved = move(officer(), id, "\"v1\"", Bodies.toTriage());

        assertThat(moved).as(body(moved).toString()).hasStatus(200);
        assertThat(body(moved).at("/history/0/elapsedWorkingDays").asInt()).as("of ten, five stood").isEqualTo(5);
        assertThat(body(get(lead(), pauses(id))).at("/pauses/0/until").asString()).isEqualTo("2026-10-12");
        assertThat(body(get(dpo(), "/v1/audit/subjects/" + id + "/access?limit=200")).toString())
                .contains("\"resource\":\"PAUSE\"", "LIVE_INVESTIGATION");
    }

    @Test
    void a_pause_is_ended_once_and_another_may_follow() {
        UUID id = referral();
        String first = body(post(lead(), pauses(id), PAUSE)).at("/pauses/0/id").asString();
        MvcTestResult second = post(lead(), pauses(id), PAUSE);
        assertThat(second).as("one lasts").hasStatus(422);
        assertThat(body(second).get("errors").findValuesAsString("code")).containsExactly("P-22");
        MvcTestResult early = post(lead(), pauses(id) + "/" + first + "/end", "{\"on\": \"2026-10-11\"}");
        assertThat(early).hasStatus(422);

        assertThat(post(lead(), pauses(id) + "/" + first + "/end", "{}")).hasStatus(200);

        MvcTestResult again = post(lead(), pauses(id) + "/" + first + "/end", "{}");
        assertThat(again).hasStatus(409);
        assertThat(body(again).get("code").asString()).isEqualTo("pause-over");
        assertThat(post(lead(), pauses(id), PAUSE)).hasStatus(201);
    }

    @Test
    void a_closed_referral_has_no_clock_that_could_stand() {
        UUID id = screenedOut(61, "2024-09-09");

        MvcTestResult refused = post(lead(), pauses(id), PAUSE);

        assertThat(refused).hasStatus(422);
        assertThat(body(refused).get("errors").findValuesAsString("code")).containsExactly("P-22");
    }

    /** A request and the problem it must get. */
    record Bad(String bearer, String body, int status, String code, String... pointers) {}

    static Stream<Bad> bad() {
        return Stream.of(new Bad(null, PAUSE, 401, "not-signed-in"),
                new Bad(referrer(), PAUSE, 403, "access-refused", ""),
                new Bad(TestIdentity.bearer("northmere-county", "SYSTEM_ADMIN"), PAUSE, 403, "access-refused", "", ""),
                new Bad(TestIdentity.bearer("southmere-county", "CHANNEL_CHAIR"), PAUSE, 404, "not-found"),
                new Bad(lead(), "{", 400, "malformed-json"), new Bad(lead(), "{}", 400, "invalid-request", "/reason"),
                new Bad(lead(), "{\"reason\": \"HOLIDAY\"}", 400, "wrong-type", "/reason"),
                new Bad(lead(), PAUSE.replace("}", ", \"note\": \"A Person\"}"), 400, "unknown-field", "/note"),
                new Bad(lead(), PAUSE.replace("}", ", \"from\": \"2026-10-13\"}"), 422, "guard-refused", "/from"),
                new Bad(lead(), PAUSE.replace("}", ", \"from\": \"2026-10-11\"}"), 422, "guard-refused", "/from"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void bad_input_gets_a_problem_and_leaves_nothing(Bad bad) {
        UUID id = referral();
        List<Long> before = Ledger.rows(url);
        var request = http.post().uri(pauses(id)).header("Idempotency-Key", key())
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

    private static String pauses(UUID id) {
        return "/v1/referrals/" + id + "/pauses";
    }
}
