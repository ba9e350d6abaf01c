package uk.deliveryboard.plans.acknowledgement;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.plans.PlansApi;
import uk.deliveryboard.plans.PlansServiceTestBase;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** Read-and-acknowledge through the API, today being 22 November 2026. */
class AcknowledgementIT extends PlansServiceTestBase {

    private static final String DOCUMENT = """
            {"on": "2026-09-01", "reviewDue": "2027-08-31", "title": "Safeguarding in education, part one",
             "owner": "Designated safeguarding lead"}""";
    private static final String READ = "{\"statement\": \"READ_AND_UNDERSTOOD\"}";

    private final String agency = newAgencyCode();

    @BeforeEach
    void registered() {
        api.register(agency);
    }

    private String document() {
        MvcTestResult entered = api.post("/v1/registers/model-documents", PlansApi.spoc(agency), DOCUMENT);
        assertThat(entered).hasStatus(201);
        return PlansApi.location(entered) + "/acknowledgements";
    }

    private MvcTestResult acknowledge(String path, String token) {
        return api.post(path, token, READ, UUID.randomUUID().toString(), "\"v1\"");
    }

    @Test
    void each_person_counts_once_and_a_new_version_starts_with_nobody() {
        String path = document();
        String reader = TestIdentity.token(agency, "REFERRER");
        assertThat(acknowledge(path, reader)).hasStatus(201).bodyJson().extractingPath("$.people").isEqualTo(1);
        assertThat(acknowledge(path, reader)).hasStatus(201).bodyJson().extractingPath("$.people").isEqualTo(1);
        assertThat(api.get(path, reader)).bodyJson().extractingPath("$.byYou").isEqualTo(true);
        database.change("insert into document_acknowledgement select document, agency, 'another', acknowledged_at"
                + " from document_acknowledgement where agency = ?", agency);
        MvcTestResult read = api.get(path, reader);
        assertThat(read).bodyJson().extractingPath("$.people").isEqualTo(2);
        assertThat(PlansApi.body(read)).as("who they are is told to nobody").doesNotContain("another");
        assertThat(api.get(document(), reader)).bodyJson().extractingPath("$.people").isEqualTo(0);
        assertThat(database.eventTypesOf(agency).stream().filter(type -> type.contains("acknowledg"))).isEmpty();
    }

    @Test
    void what_is_withdrawn_or_no_document_or_of_others_is_not_acknowledged() {
        String path = document();
        String entry = path.replace("/acknowledgements", "");
        assertThat(
                api.post(entry + "/withdrawal", PlansApi.spoc(agency), "{\"because\": \"Replaced.\"}", "key-" + agency,
                        "\"v1\""))
                .hasStatus(201);
        assertThat(acknowledge(path, PlansApi.spoc(agency))).hasStatus(409).bodyJson().extractingPath("$.code")
                .isEqualTo("register-entry-withdrawn");
        MvcTestResult communication = api.post("/v1/registers/communications", PlansApi.spoc(agency), """
                {"on": "2026-11-20", "title": "Newsletter", "owner": "Communications team"}""");
        assertThat(acknowledge(PlansApi.location(communication).replace("communications", "model-documents")
                + "/acknowledgements", PlansApi.spoc(agency))).hasStatus(404);
        String other = newAgencyCode();
        api.register(other);
        assertThat(acknowledge(document(), PlansApi.spoc(other))).hasStatus(404);
        assertThat(acknowledge(document(), TestIdentity.token(agency, "INTEGRATION_CLIENT"))).hasStatus(403)
                .bodyJson().extractingPath("$.errors[0].code").isEqualTo("person-needed");
    }
}
