package uk.deliveryboard.plans.appointment;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.plans.PlansApi;
import uk.deliveryboard.plans.PlansServiceTestBase;

import static org.assertj.core.api.Assertions.assertThat;

/** An address that was entered wrongly is put right, and what stood there before is kept. */
public class ContactIT extends PlansServiceTestBase {

    public static final String CORRECTION = """
            {"jobTitle": "Head of Safeguarding", "workEmail": "prevent@northmere.example",
             "telephone": "01632 960002"}""";

    private final String agency = newAgencyCode();

    private String appointed() {
        api.register(agency);
        MvcTestResult appointed = api.post("/v1/agencies/" + agency + "/appointments", PlansApi.spoc(agency),
                AppointmentIT.appointment("SPOC", 1, "2026-01-01", null));
        assertThat(appointed).hasStatus(201);
        return PlansApi.location(appointed);
    }

    private MvcTestResult correct(String appointment, String body, String ifMatch) {
        return api.post(appointment + "/contacts", PlansApi.spoc(agency), body, UUID.randomUUID().toString(), ifMatch);
    }

    @Test
    void a_correction_holds_from_now_on_and_the_contact_before_it_is_kept() {
        String appointment = appointed();
        assertThat(correct(appointment, CORRECTION, "\"v1\"")).hasStatus(201).hasHeader("ETag", "\"v2\"");
        MvcTestResult read = api.get(appointment, PlansApi.spoc(agency));
        assertThat(PlansApi.<String>json(read, "$.workEmail")).isEqualTo("prevent@northmere.example");
        assertThat(PlansApi.<String>json(read, "$.telephone")).isEqualTo("+441632960002");
        MvcTestResult contacts = api.get(appointment + "/contacts", PlansApi.spoc(agency));
        assertThat(PlansApi.<List<String>>json(contacts, "$.items[*].workEmail"))
                .containsExactly("safeguarding@northmere.example", "prevent@northmere.example");
        assertThat(PlansApi.<List<Integer>>json(contacts, "$.items[*].version")).containsExactly(1, 2);
        assertThat(correct(appointment, CORRECTION, "\"v1\"")).hasStatus(412);
        assertThat(correct(appointment, CORRECTION, "\"v2\"")).hasStatus(422).bodyJson()
                .extractingPath("$.errors[0].code").isEqualTo("nothing-changed");
        assertThat(database.eventTypesOf(agency)).as("nobody else learns how a person is reached")
                .containsExactly("directory.organisation-registered", "directory.office-held");
    }

    @Test
    void addresses_that_nothing_reaches_are_refused_and_nothing_is_kept_of_them() {
        String appointment = appointed();
        MvcTestResult refused = correct(appointment, CORRECTION.replace("@northmere", ",northmere")
                .replace("01632", "999"), "\"v1\"");
        assertThat(refused).hasStatus(422);
        assertThat(PlansApi.<List<String>>json(refused, "$.errors[*].pointer")).containsExactly("/workEmail",
                "/telephone");
        assertThat(PlansApi.<List<String>>json(api.get(appointment + "/contacts", PlansApi.spoc(agency)), "$.items"))
                .hasSize(1);
    }

    @Test
    void an_end_follows_a_correction_and_nothing_is_corrected_after_it() {
        String appointment = appointed();
        assertThat(correct(appointment, CORRECTION, "\"v1\"")).hasStatus(201);
        assertThat(api.post(appointment + "/end", PlansApi.spoc(agency), "{\"lastDay\": \"2026-11-20\"}",
                UUID.randomUUID().toString(), "\"v2\"")).hasStatus(201);
        assertThat(correct(appointment, CORRECTION.replace("960002", "960003"), "\"v3\"")).hasStatus(409).bodyJson()
                .extractingPath("$.code").isEqualTo("appointment-ended");
    }
}
