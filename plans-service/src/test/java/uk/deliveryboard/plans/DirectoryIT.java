package uk.deliveryboard.plans;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

class DirectoryIT extends PlansServiceTestBase {

    private static final String ADMIN = TestIdentity.token("northmere-county", "SYSTEM_ADMIN");
    private static final String ANYBODY = TestIdentity.token("alderfen-college", "REFERRER");

    private static String withIdentifier(String code, String scheme, String value) {
        return PlansApi.agency(code).replace("\"activeFrom\"",
                "\"identifiers\": [{\"scheme\": \"%s\", \"value\": \"%s\"}], \"activeFrom\"".formatted(scheme, value));
    }

    @Test
    void a_registered_agency_is_there_for_anybody_signed_in_and_told_to_the_others() {
        String code = newAgencyCode();
        MvcTestResult registered = api.post("/v1/agencies", ADMIN, withIdentifier(code, "UPRN", digits(code)));

        assertThat(registered).hasStatus(201).hasHeader("Location", "/v1/agencies/" + code).hasHeader("ETag",
                "\"v1\"");
        MvcTestResult read = api.get("/v1/agencies/" + code, ANYBODY);
        assertThat(read).hasStatusOk().hasHeader("ETag", "\"v1\"");
        assertThat(PlansApi.body(read)).isEqualTo(PlansApi.body(registered));
        String id = PlansApi.json(read, "$.id");
        assertThat(database.count("""
                select (select count(*) from outbox where subject = ?::uuid)
                     + (select count(*) from event_journal where subject = ?::uuid)""", id, id)).isPositive();
        assertThat(database.eventTypesOf(code)).containsExactly("directory.organisation-registered");
    }

    @Test
    void a_code_is_registered_once() {
        String code = newAgencyCode();
        api.register(code);
        MvcTestResult again = api.post("/v1/agencies", ADMIN, PlansApi.agency(code));
        assertThat(again).hasStatus(409).bodyJson().extractingPath("$.code").isEqualTo("agency-exists");
        assertThat(database.eventTypesOf(code)).hasSize(1);
    }

    @Test
    void an_identifier_names_one_agency_and_a_refused_registration_leaves_nothing() {
        String first = newAgencyCode();
        String second = newAgencyCode();
        assertThat(api.post("/v1/agencies", ADMIN, withIdentifier(first, "UPRN", digits(first)))).hasStatus(201);
        MvcTestResult taken = api.post("/v1/agencies", ADMIN, withIdentifier(second, "UPRN", digits(first)));
        assertThat(taken).hasStatus(409).bodyJson().extractingPath("$.code").isEqualTo("identifier-taken");
        assertThat(api.get("/v1/agencies/" + second, ANYBODY)).hasStatus(404);
        assertThat(database.eventTypesOf(second)).isEmpty();
    }

    @Test
    void a_malformed_identifier_is_refused_with_its_place() {
        MvcTestResult refused = api.post("/v1/agencies", ADMIN, withIdentifier(newAgencyCode(), "UKPRN", "123"));
        assertThat(refused).hasStatus(422).bodyJson().extractingPath("$.errors[0]").asMap()
                .containsEntry("pointer", "/identifiers/0/value").containsEntry("code", "identifier-malformed");
    }

    @Test
    void pages_list_every_agency_once_in_the_order_of_codes() {
        for (int i = 0; i < 3; i++) {
            api.register(newAgencyCode());
        }
        List<String> codes = new ArrayList<>();
        String path = "/v1/agencies?limit=2";
        while (path != null) {
            MvcTestResult page = api.get(path, ANYBODY);
            codes.addAll(PlansApi.json(page, "$.items[*].code"));
            String link = page.getResponse().getHeader("Link");
            path = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(codes).isSorted().doesNotHaveDuplicates()
                .hasSize((int) database.count("select count(*) from agency"));
    }

    /** Digits made of an agency's code, so that they are nobody else's. */
    private static String digits(String code) {
        return Long.toString(Long.parseLong(code.substring("agency-".length()), 16));
    }
}
