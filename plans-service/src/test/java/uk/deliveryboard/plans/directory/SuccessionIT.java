package uk.deliveryboard.plans.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.plans.PlansApi;
import uk.deliveryboard.plans.PlansServiceTestBase;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** Agencies that merge, split and close; what they left stays readable as it was. */
public class SuccessionIT extends PlansServiceTestBase {

    private static final String ADMIN = TestIdentity.token("northmere-county", "SYSTEM_ADMIN");

    private final String north = newAgencyCode();
    private final String south = newAgencyCode();
    private final String united = newAgencyCode();

    public static String succession(String lastDay, String successor) {
        return """
                {"lastDay": "%s", "successors": ["%s"], "continuedBy": "%s"}""".formatted(lastDay, successor,
                successor);
    }

    private MvcTestResult succeed(String code, String body, String ifMatch) {
        return api.post("/v1/agencies/" + code + "/succession", ADMIN, body, UUID.randomUUID().toString(), ifMatch);
    }

    private MvcTestResult read(String path) {
        return api.get("/v1/agencies/" + path, PlansApi.spoc(north));
    }

    private void merged() {
        for (String each : List.of(north, south, united)) {
            api.register(each);
        }
        assertThat(succeed(north, succession("2026-12-31", united), "\"v1\"")).hasStatus(201);
        assertThat(succeed(south, succession("2026-12-31", united), "\"v1\"")).hasStatus(201);
    }

    @Test
    void two_that_merge_are_followed_by_one_which_knows_whom_it_follows() {
        merged();
        assertThat(PlansApi.<String>json(read(north + "/succession"), "$.continuedBy")).isEqualTo(united);
        assertThat(PlansApi.<List<String>>json(read(united + "/succession"), "$.predecessors"))
                .containsExactlyInAnyOrder(north, south);
        assertThat(PlansApi.<String>json(read(north), "$.lastDay")).isEqualTo("2026-12-31");
        assertThat(read(north + "?on=2026-12-31")).hasStatusOk();
        assertThat(read(north + "?on=2027-01-01")).hasStatus(404);
        assertThat(database.eventTypesOf(north)).containsExactly("directory.organisation-registered",
                "directory.organisation-succeeded");
    }

    @Test
    void an_agency_works_to_its_last_day_and_what_it_left_is_read_after_it() {
        merged();
        String plan = api.plan(north);
        clock.setToday(LocalDate.of(2026, 12, 31));
        assertThat(api.post("/v1/plans", PlansApi.spoc(north), PlansApi.PLAN)).hasStatus(201);
        clock.setToday(LocalDate.of(2027, 1, 1));
        assertThat(api.post("/v1/plans", PlansApi.spoc(north), PlansApi.PLAN)).hasStatus(409).bodyJson()
                .extractingPath("$.code").isEqualTo("agency-not-registered");
        assertThat(api.get(plan, PlansApi.spoc(north))).hasStatusOk();
    }

    @Test
    void an_end_is_entered_once_and_ends_what_is_said_of_the_agency() {
        merged();
        assertThat(succeed(north, succession("2027-01-31", united), "\"v1\"")).hasStatus(409).bodyJson()
                .extractingPath("$.code").isEqualTo("agency-ended");
        assertThat(api.post("/v1/agencies/" + north + "/revisions", ADMIN,
                RevisionIT.revision("Other", "null", "1", "2026-09-01"), UUID.randomUUID().toString(), "\"v1\""))
                .hasStatus(409).bodyJson().extractingPath("$.code").isEqualTo("agency-ended");
    }

    @Test
    void agencies_do_not_follow_each_other_in_a_circle() {
        merged();
        assertThat(succeed(united, succession("2027-01-31", north), "\"v1\"")).hasStatus(422).bodyJson()
                .extractingPath("$.errors[0].code").isEqualTo("successor-not-there");
        assertThat(succeed(united, "{\"lastDay\": \"2026-12-31\", \"successors\": []}", "\"v1\"")).hasStatus(422)
                .bodyJson().extractingPath("$.errors[0].code").isEqualTo("before-predecessor-ends");
        assertThat(succeed(united, "{\"lastDay\": \"2027-01-01\", \"successors\": []}", "\"v1\"")).hasStatus(201);
    }

    @Test
    void the_service_itself_cannot_take_an_end_back() throws java.sql.SQLException {
        merged();
        try (var connection = database.asApplication(); var statement = connection.createStatement()) {
            for (String change : List.of("update agency_succession set recorded_by = 'x'",
                    "delete from agency_succession")) {
                assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> statement.execute(change)))
                        .hasMessageContaining("permission denied");
            }
        }
    }
}
