package uk.deliveryboard.plans.directory;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.plans.PlansApi;
import uk.deliveryboard.plans.PlansServiceTestBase;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** A school that becomes an academy, moves and gets another number, while what was said before stays readable. */
public class RevisionIT extends PlansServiceTestBase {

    private static final String ADMIN = TestIdentity.token("northmere-county", "SYSTEM_ADMIN");
    private static final String ANYBODY = TestIdentity.token("alderfen-college", "REFERRER");

    private final String county = newAgencyCode();
    private final String school = newAgencyCode();
    private final String number = Integer.toString(Math.floorMod(UUID.randomUUID().hashCode(), 900_000) + 100_000);

    public static String revision(String name, String parent, String urn, String validFrom) {
        return """
                {"name": "%s", "type": "ACADEMY", "sector": "EDUCATION", "specifiedAuthority": true,
                 "parent": %s, "boards": ["northmere"],
                 "identifiers": [{"scheme": "UPRN", "value": "%s"}], "validFrom": "%s"}""".formatted(name, parent, urn,
                validFrom);
    }

    private static String quoted(String code) {
        return '"' + code + '"';
    }

    private void registered() {
        api.register(county);
        assertThat(api.post("/v1/agencies", ADMIN, PlansApi.agency(school).replace("\"activeFrom\"", """
                "parent": "%s", "identifiers": [{"scheme": "UPRN", "value": "%s"}], "activeFrom\"""".formatted(county,
                number)))).hasStatus(201);
    }

    private MvcTestResult revise(String code, String body, String ifMatch) {
        return api.post("/v1/agencies/" + code + "/revisions", ADMIN, body, UUID.randomUUID().toString(), ifMatch);
    }

    private <T> T asOf(String day, String path) {
        return PlansApi.json(api.get("/v1/agencies/" + school + "?on=" + day, ANYBODY), path);
    }

    @Test
    void an_entry_is_read_as_of_any_day_and_the_others_learn_the_newest() {
        registered();
        MvcTestResult revised = revise(school, revision("Demo Academy", "null", "1" + number, "2026-09-01"), "\"v1\"");

        assertThat(revised).hasStatus(201).hasHeader("ETag", "\"v2\"").hasHeader("Location",
                "/v1/agencies/" + school + "?on=2026-09-01");
        assertThat(this.<String>asOf("2026-08-31", "$.name")).isEqualTo("Agency " + school);
        assertThat(this.<String>asOf("2026-08-31", "$.parent")).isEqualTo(county);
        assertThat(this.<List<String>>asOf("2026-08-31", "$.identifiers[*].value")).containsExactly(number);
        assertThat(this.<String>asOf("2026-09-01", "$.name")).isEqualTo("Demo Academy");
        assertThat(this.<List<String>>asOf("2026-09-01", "$.identifiers[*].value")).containsExactly("1" + number);
        assertThat(PlansApi.body(api.get("/v1/agencies/" + school, ANYBODY))).isEqualTo(PlansApi.body(revised));
        assertThat(api.get("/v1/agencies/" + school + "?on=2020-03-31", ANYBODY)).hasStatus(404);
        assertThat(PlansApi.<List<String>>json(api.get("/v1/agencies/" + school + "/revisions", ANYBODY),
                "$.items[*].validFrom")).containsExactly("2020-04-01", "2026-09-01");
        assertThat(database.eventsOf(school)).hasSize(2).last().extracting(event -> event.data()).asString()
                .contains("Demo Academy");
    }

    @Test
    void a_number_that_an_agency_gave_up_names_another_from_the_next_day_on() {
        registered();
        assertThat(revise(county, revision("Demo County", "null", number, "2026-09-01"), "\"v1\"")).hasStatus(409)
                .bodyJson().extractingPath("$.code").isEqualTo("identifier-taken");
        assertThat(PlansApi.<String>json(api.get("/v1/agencies/" + county, ANYBODY), "$.name"))
                .isEqualTo("Agency " + county);
        assertThat(revise(school, revision("Demo Academy", "null", "1" + number, "2026-09-01"), "\"v1\""))
                .hasStatus(201);
        assertThat(revise(county, revision("Demo County", "null", number, "2026-08-31"), "\"v1\"")).hasStatus(409);
        assertThat(revise(county, revision("Demo County", "null", number, "2026-09-01"), "\"v1\"")).hasStatus(201);
    }

    @Test
    void the_second_of_two_who_revise_the_same_entry_is_told_so() {
        registered();
        assertThat(revise(school, revision("First", "null", number, "2026-09-01"), "\"v1\"")).hasStatus(201);
        assertThat(revise(school, revision("Second", "null", number, "2026-09-02"), "\"v1\"")).hasStatus(412);
    }

    @Test
    void no_agency_is_beneath_one_that_is_beneath_it() {
        registered();
        assertThat(revise(county, revision("Demo County", quoted(school), "2" + number, "2026-09-01"), "\"v1\""))
                .hasStatus(422).bodyJson().extractingPath("$.errors[0].code").isEqualTo("parent-beneath-it");
        assertThat(revise(county, revision("Demo County", quoted(county), "2" + number, "2026-09-01"), "\"v1\""))
                .hasStatus(422).bodyJson().extractingPath("$.errors[0].code").isEqualTo("parent-beneath-it");
    }

    @Test
    void those_beneath_an_agency_are_listed() {
        registered();
        assertThat(PlansApi.<List<String>>json(api.get("/v1/agencies?parent=" + county, ANYBODY), "$.items[*].code"))
                .containsExactly(school);
        assertThat(PlansApi.<List<String>>json(api.get("/v1/agencies?parent=" + school, ANYBODY), "$.items"))
                .isEmpty();
    }

    @Test
    void the_service_itself_cannot_overwrite_what_was_entered() throws java.sql.SQLException {
        registered();
        try (var connection = database.asApplication(); var statement = connection.createStatement()) {
            for (String change : List.of("update agency_revision set name = 'x'", "delete from agency_revision",
                    "update agency_identifier set value = '1'", "delete from agency_identifier")) {
                assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> statement.execute(change)))
                        .hasMessageContaining("permission denied");
            }
        }
    }
}
