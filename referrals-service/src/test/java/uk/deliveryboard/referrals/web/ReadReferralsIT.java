package uk.deliveryboard.referrals.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.referrals.Bodies;
import uk.deliveryboard.referrals.ServiceTest;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

class ReadReferralsIT extends ServiceTest {

    private static final String EASTMERE_SPOC = TestIdentity.bearer("eastmere-college", "SPOC");

    @Test
    void pages_go_from_the_newest_to_the_oldest_and_stay_where_they_are_while_more_arrive() {
        agency("eastmere-college", "FE_COLLEGE", "eastmere");
        List<String> ids = new ArrayList<>(IntStream.range(0, 5).mapToObj(each -> submitted(EASTMERE_SPOC)).toList());

        MvcTestResult first = get(EASTMERE_SPOC, "/v1/referrals?limit=2");
        submitted(EASTMERE_SPOC);
        MvcTestResult second = get(EASTMERE_SPOC, next(first));
        MvcTestResult third = get(EASTMERE_SPOC, next(second));

        List<String> seen = new ArrayList<>();
        for (MvcTestResult page : List.of(first, second, third)) {
            seen.addAll(body(page).get("items").findValuesAsString("id"));
        }
        assertThat(seen).containsExactlyElementsOf(ids.reversed());
        assertThat(third.getResponse().getHeader("Link")).isNull();
        assertThat(body(third).get("next").isNull()).isTrue();
    }

    @Test
    void a_spoc_lists_the_agencys_own_and_a_case_worker_the_boards() {
        String own = submitted(referrer());
        String others = submitted(TestIdentity.bearer("brackwater-college", "SPOC"));
        String elsewhere = submitted(TestIdentity.bearer("southmere-county", "SPOC"));

        assertThat(listed(TestIdentity.bearer("alderfen-college", "SPOC"))).contains(own).doesNotContain(others,
                elsewhere);
        for (String worker : List.of(chair(), TestIdentity.bearer("northmere-police", "CT_CASE_OFFICER"),
                TestIdentity.bearer("northmere-county", "PREVENT_LEAD"))) {
            assertThat(listed(worker)).contains(own, others).doesNotContain(elsewhere);
        }
    }

    @Test
    void the_referring_agency_learns_how_far_it_has_come_and_not_what_was_found() {
        UUID id = referral();
        assertThat(move(chair(), id, "\"v1\"", Bodies.toTriage())).hasStatus(200);
        assertThat(move(chair(), id, "\"v2\"", "{\"to\": \"CLOSED_PURSUE\"}")).hasStatus(200);

        MvcTestResult result = get(TestIdentity.bearer("alderfen-college", "SPOC"), "/v1/referrals/" + id);

        assertThat(result).hasStatus(200).hasHeader("ETag", "\"v3\"");
        assertThat(body(result).get("stage").asString()).isEqualTo("CLOSED");
        assertThat(body(result).get("marking").asString()).isEqualTo("OFFICIAL-SENSITIVE");
        assertThat(body(result).toString()).doesNotContain("PURSUE", "POLICE", "concern", "ageBand");
        assertThat(listedText(TestIdentity.bearer("alderfen-college", "SPOC"))).doesNotContain("PURSUE");
    }

    @Test
    void a_case_worker_sees_codes_bands_and_dates_and_what_may_follow() {
        UUID id = referral();

        MvcTestResult result = get(chair(), "/v1/referrals/" + id);

        JsonNode view = body(result);
        assertThat(view.get("ageBand").asString()).isEqualTo("11-15");
        assertThat(view.get("region").asString()).isEqualTo("E12000006");
        assertThat(view.get("concern").get("taxonomy").asString()).isEqualTo("CONCERN_2025");
        assertThat(view.get("next").valueStream().map(JsonNode::asString)).containsExactly("SCREENED_OUT_NOT_PREVENT",
                "POLICE_TRIAGE");
        assertThat(view.get("history")).isEmpty();
        assertThat(view.get("marking").asString()).isEqualTo("OFFICIAL-SENSITIVE");
    }

    @Test
    void a_referral_that_came_earlier_is_entered_under_its_own_day_and_year() {
        MvcTestResult result = submit(referrer(), with(with(Bodies.referral(), "receivedOn", "\"2025-12-30\""),
                "firstConcernOn", null));

        assertThat(result).hasStatus(201);
        assertThat(body(result).get("ref").asString()).startsWith("PRV-2025-");
        MvcTestResult moved = move(chair(), body(result).get("id").asString(), "\"v1\"",
                with(with(Bodies.toTriage(), "on", "\"2026-01-05\""), "deconflictionRequestedOn", "\"2026-01-02\""));
        JsonNode step = body(moved).get("history").get(0);
        assertThat(step.get("on").asString()).isEqualTo("2026-01-05");
        assertThat(step.get("elapsedWorkingDays").asInt()).isEqualTo(3);
        assertThat(step.get("clockOwner").asString()).isEqualTo("LOCAL_AUTHORITY");
    }

    @Test
    void an_agency_of_several_boards_says_which_one_it_means() {
        String trust = TestIdentity.bearer("two-boards-trust", "SPOC");

        MvcTestResult result = submit(trust, with(Bodies.referral(), "board", "\"southmere\""));

        assertThat(result).hasStatus(201);
        String id = body(result).get("id").asString();
        assertThat(get(chair(), "/v1/referrals/" + id)).hasStatus(404);
        assertThat(get(TestIdentity.bearer("southmere-county", "CHANNEL_CHAIR"), "/v1/referrals/" + id))
                .hasStatus(200);
    }

    private String submitted(String bearer) {
        MvcTestResult result = submit(bearer, Bodies.referral());
        assertThat(result).hasStatus(201);
        return body(result).get("id").asString();
    }

    private String next(MvcTestResult page) {
        String link = page.getResponse().getHeader("Link");
        assertThat(link).endsWith("; rel=\"next\"");
        return link.substring(1, link.indexOf('>'));
    }

    private List<String> listed(String bearer) {
        return body(get(bearer, "/v1/referrals?limit=200")).get("items").findValuesAsString("id");
    }

    private String listedText(String bearer) {
        return body(get(bearer, "/v1/referrals?limit=200")).toString();
    }
}
