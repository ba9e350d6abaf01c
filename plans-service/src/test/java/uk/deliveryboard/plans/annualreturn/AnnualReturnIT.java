package uk.deliveryboard.plans.annualreturn;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.plans.PlansApi;
import uk.deliveryboard.plans.PlansServiceTestBase;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** Annual returns through the API, today being 22 November 2026. */
class AnnualReturnIT extends PlansServiceTestBase {

    private static final String AUDIT = """
            {"type": "SAFEGUARDING_AUDIT", "academicYear": "2025-26", "includesPrevent": false,
             "submittedOn": "2026-10-02", "location": "Canary folder"}""";

    private final String agency = newAgencyCode();

    @BeforeEach
    void registered() {
        api.register(agency);
    }

    private MvcTestResult submit(String body) {
        return api.post("/v1/registers/annual-returns", PlansApi.spoc(agency), body);
    }

    @Test
    void there_is_one_return_of_a_type_for_a_year_and_it_is_corrected_not_made_again() {
        MvcTestResult made = submit(AUDIT);
        assertThat(made).hasStatus(201);
        assertThat(submit(AUDIT)).hasStatus(409).bodyJson().extractingPath("$.code")
                .isEqualTo("annual-return-exists");
        assertThat(submit(AUDIT.replace("SAFEGUARDING_AUDIT", "GOVERNORS_REPORT"))).hasStatus(201);
        assertThat(submit(AUDIT.replace("2025-26", "2024-25"))).hasStatus(201);
        String path = PlansApi.location(made);
        String correction = "{\"includesPrevent\": true, \"submittedOn\": \"2026-10-03\"}";
        assertThat(api.put(path, PlansApi.spoc(agency), correction, "\"v1\"")).hasStatusOk()
                .hasHeader("ETag", "\"v2\"").bodyJson().extractingPath("$.includesPrevent").isEqualTo(true);
        assertThat(api.put(path, PlansApi.spoc(agency), correction, "\"v1\"")).hasStatus(412);
        assertThat(api.put(path, PlansApi.spoc(agency), correction.replace("2026-10-03", "2026-11-23"), "\"v2\""))
                .hasStatus(422);
        assertThat(PlansApi.<Integer>json(api.get("/v1/registers/annual-returns",
                TestIdentity.token(agency, "AUDITOR")), "$.items.length()")).isEqualTo(3);
        assertThat(database.eventTypesOf(agency).stream().filter(type -> type.contains("annual-return")).count())
                .isEqualTo(4);
        assertThat(database.eventsOf(agency).toString()).doesNotContain("Canary");
    }

    @Test
    void returns_belong_to_their_agency() {
        String path = PlansApi.location(submit(AUDIT));
        String other = newAgencyCode();
        api.register(other);
        assertThat(api.get(path, PlansApi.spoc(agency))).hasStatusOk();
        assertThat(api.get(path, PlansApi.spoc(other))).hasStatus(404);
        assertThat(api.get("/v1/registers/annual-returns/" + UUID.randomUUID(), PlansApi.spoc(agency)))
                .hasStatus(404);
        assertThat(api.put(path, PlansApi.spoc(other), "{\"includesPrevent\": true, \"submittedOn\": \"2026-10-03\"}",
                "\"v1\"")).hasStatus(404);
    }
}
