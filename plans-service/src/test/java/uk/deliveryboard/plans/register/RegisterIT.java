package uk.deliveryboard.plans.register;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.plans.PlansApi;
import uk.deliveryboard.plans.PlansServiceTestBase;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** Registers through the API, today being 22 November 2026. */
class RegisterIT extends PlansServiceTestBase {

    private static final String POLICY = """
            {"code": "SAFEGUARDING_CP", "on": "2026-09-01", "reviewDue": "2027-08-31", "title": "Safeguarding policy",
             "owner": "Designated safeguarding lead", "location": "Intranet, policies", "mentionsPrevent": true%s}""";

    private final String agency = newAgencyCode();

    @BeforeEach
    void registered() {
        api.register(agency);
    }

    private MvcTestResult enter(String register, String body) {
        return api.post("/v1/registers/" + register, PlansApi.spoc(agency), body);
    }

    private MvcTestResult withdraw(String path, String ifMatch) {
        return api.post(path + "/withdrawal", PlansApi.spoc(agency), "{\"because\": \"Replaced.\"}",
                UUID.randomUUID().toString(), ifMatch);
    }

    @Test
    void a_policy_is_covered_by_another_and_that_one_stays_while_it_is_needed() {
        MvcTestResult whole = enter("policies", POLICY.formatted(""));
        assertThat(whole).hasStatus(201);
        String id = PlansApi.json(whole, "$.id");
        MvcTestResult covered = enter("policies", POLICY.formatted(", \"coveredBy\": \"" + id + "\"")
                .replace("SAFEGUARDING_CP", "VISITORS_SPEAKERS"));
        assertThat(covered).hasStatus(201);
        assertThat(withdraw(PlansApi.location(whole), "\"v1\"")).hasStatus(409).bodyJson().extractingPath("$.code")
                .isEqualTo("register-entry-covers");
        assertThat(withdraw(PlansApi.location(covered), "\"v1\"")).hasStatus(201);
        assertThat(withdraw(PlansApi.location(covered), "\"v1\"")).hasStatus(412);
        assertThat(withdraw(PlansApi.location(whole), "\"v1\"")).hasStatus(201);
        MvcTestResult list = api.get("/v1/registers/policies", TestIdentity.token(agency, "AUDITOR"));
        assertThat(PlansApi.<List<Boolean>>json(list, "$.items[*].inDate")).containsExactly(false, false);
        assertThat(PlansApi.<List<String>>json(list, "$.items[*].withdrawnBecause")).containsOnly("Replaced.");
        assertThat(database.eventTypesOf(agency).stream().filter(type -> type.contains("register-")).toList())
                .containsExactly("plans.register-entry-made", "plans.register-entry-made",
                        "plans.register-entry-withdrawn", "plans.register-entry-withdrawn");
        assertThat(database.eventsOf(agency).toString()).doesNotContain("Intranet", "safeguarding lead", "Replaced");
    }

    @Test
    void registers_are_told_apart_and_belong_to_their_agency() {
        MvcTestResult filter = enter("ict-filter", """
                {"code": "LA_SUPPLIED", "on": "2025-11-21", "reviewDue": "2026-11-21", "title": "Filter tested",
                 "owner": "ICT team"}""");
        assertThat(filter).hasStatus(201);
        assertThat(PlansApi.<Boolean>json(filter, "$.inDate")).as("its year is over").isFalse();
        String path = PlansApi.location(filter);
        assertThat(api.get(path, PlansApi.spoc(agency))).hasStatus(200);
        assertThat(api.get(path.replace("ict-filter", "policies"), PlansApi.spoc(agency))).hasStatus(404);
        String other = newAgencyCode();
        api.register(other);
        assertThat(api.get(path, PlansApi.spoc(other))).hasStatus(404);
        assertThat(api.post(path + "/withdrawal", PlansApi.spoc(other), "{\"because\": \"Mine.\"}", "key-" + other,
                "\"v1\"")).hasStatus(404);
        assertThat(api.post("/v1/registers/policies", PlansApi.spoc(other),
                POLICY.formatted(", \"coveredBy\": \"" + PlansApi.json(filter, "$.id") + "\"")))
                .hasStatus(422).bodyJson().extractingPath("$.errors[0].code").isEqualTo("covered-by-unknown");
    }
}
