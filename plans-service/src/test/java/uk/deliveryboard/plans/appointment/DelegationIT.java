package uk.deliveryboard.plans.appointment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.plans.PlansApi;
import uk.deliveryboard.plans.PlansServiceTestBase;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** What an acting deputy may do, whose token says nothing of it. Today is 22 November 2026: London is at UTC. */
class DelegationIT extends PlansServiceTestBase {

    private static final String ASKED_IN_PLACE_OF_THE_SPOC = """
            select count(*) from delegated_request where agency = ? and acted_by = ? and on_behalf_of = ?
            and method = ? and path = ?""";

    private final String agency = newAgencyCode();
    private final UUID deputy = new UUID(7, 2);
    private final String token = TestIdentity.tokenOf(deputy, agency, "BOARD_MEMBER");

    @BeforeEach
    void registered() {
        api.register(agency);
        assertThat(appoint("SPOC", 1, "2020-01-01", null)).hasStatus(201);
    }

    private MvcTestResult appoint(String office, int person, String since, @Nullable String until) {
        return api.post("/v1/agencies/" + agency + "/appointments", PlansApi.spoc(agency),
                AppointmentIT.appointment(office, person, since, until));
    }

    private MvcTestResult open() {
        return api.post("/v1/plans", token, PlansApi.PLAN);
    }

    private long asked() {
        return database.count("select count(*) from delegated_request where agency = ?", agency);
    }

    @Test
    void rights_begin_with_the_delegation_and_end_by_themselves_at_midnight_in_london() {
        assertThat(open()).hasStatus(403);
        assertThat(asked()).isZero();
        assertThat(appoint("ACTING_DEPUTY_SPOC", 2, "2026-11-23", "2026-11-30")).hasStatus(201);
        assertThat(open()).hasStatus(403);
        clock.setNow(Instant.parse("2026-11-23T00:00:00Z"));
        assertThat(open()).hasStatus(201);
        clock.setNow(Instant.parse("2026-11-30T23:59:59Z"));
        assertThat(api.get("/v1/plans?limit=1", token)).hasStatusOk();
        clock.setNow(Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(api.get("/v1/plans", token)).hasStatus(403);
        assertThat(open()).hasStatus(403);
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void the_SPOC_and_auditors_read_what_was_asked_page_by_page_and_the_acting_deputy_does_not() {
        MvcTestResult acting = appoint("ACTING_DEPUTY_SPOC", 2, "2026-11-22", "2026-11-30");
        assertThat(open()).hasStatus(201);
        assertThat(api.get("/v1/plans?limit=1", token)).hasStatusOk();
        String requests = PlansApi.location(acting) + "/requests";
        assertThat(api.get(requests, token)).hasStatus(403);
        MvcTestResult first = api.get(requests + "?limit=2", TestIdentity.token(agency, "AUDITOR"));
        assertThat(PlansApi.<List<String>>json(first, "$.items[*].path")).containsExactly("/v1/plans", "/v1/plans");
        assertThat(PlansApi.<List<String>>json(first, "$.items[*].method")).containsExactly("POST", "GET");
        assertThat(PlansApi.<List<String>>json(first, "$.items[*].by")).containsOnly(deputy.toString());
        assertThat(PlansApi.<List<String>>json(first, "$.items[*].onBehalfOf"))
                .containsOnly(new UUID(7, 1).toString());
        MvcTestResult second = api.get(requests + "?limit=2&cursor=" + PlansApi.<String>json(first, "$.next"),
                PlansApi.spoc(agency));
        assertThat(PlansApi.<List<String>>json(second, "$.items[*].path")).containsExactly(requests);
    }

    @Test
    void what_is_asked_by_delegated_rights_is_kept_with_whose_place_it_was_in_refused_or_not() {
        assertThat(appoint("ACTING_DEPUTY_SPOC", 2, "2026-11-22", "2026-11-30")).hasStatus(201);
        assertThat(open()).hasStatus(201);
        assertThat(api.get("/v1/plans?limit=1", token)).hasStatusOk();
        String offices = "/v1/agencies/" + agency + "/appointments";
        assertThat(api.post(offices, token, AppointmentIT.appointment("DEPUTY_SPOC", 3, "2026-11-22", null)))
                .hasStatus(403);
        String spoc = new UUID(7, 1).toString();
        for (String[] asked : new String[][]{{"POST", "/v1/plans"}, {"GET", "/v1/plans"}, {"POST", offices}}) {
            assertThat(database.count(ASKED_IN_PLACE_OF_THE_SPOC, agency, deputy.toString(), UUID.fromString(spoc),
                    asked[0], asked[1])).as("%s %s", (Object[]) asked).isEqualTo(1);
        }
        assertThat(asked()).isEqualTo(3);
    }

    @Test
    void a_delegation_that_is_ended_early_a_person_of_another_agency_and_others_who_hold_an_office_get_nothing() {
        MvcTestResult acting = appoint("ACTING_DEPUTY_SPOC", 2, "2026-11-22", "2026-11-30");
        String elsewhere = newAgencyCode();
        api.register(elsewhere);
        assertThat(api.post("/v1/plans", TestIdentity.tokenOf(deputy, elsewhere, "BOARD_MEMBER"), PlansApi.PLAN))
                .hasStatus(403);
        assertThat(api.post("/v1/plans", TestIdentity.tokenOf(new UUID(7, 1), agency, "BOARD_MEMBER"), PlansApi.PLAN))
                .hasStatus(403);
        assertThat(api.post(PlansApi.location(acting) + "/end", PlansApi.spoc(agency),
                "{\"lastDay\": \"2026-11-24\"}", UUID.randomUUID().toString(), "\"v1\"")).hasStatus(201);
        clock.setNow(Instant.parse("2026-11-25T09:00:00Z"));
        assertThat(open()).hasStatus(403);
    }
}
