package uk.deliveryboard.training.requirement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.testkit.TestIdentity;
import uk.deliveryboard.training.TrainingServiceTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Today is 12 October 2026. */
class RequirementsIT extends TrainingServiceTest {

    private static final String REQUIREMENTS = "/v1/training/requirements";
    private static final String TARGETS = "/v1/training/targets";

    private final String code = "R-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    private String agency;
    private String lead;

    @BeforeEach
    void anAgency() {
        agency = agency();
        lead = TestIdentity.token(agency, "PREVENT_LEAD");
    }

    private String requirement(String scope, String more) {
        return "{\"code\":\"%s\",\"title\":\"Awareness\",\"scope\":\"%s\",\"families\":[\"HO_AWARENESS\"],%s}"
                .formatted(code, scope, more);
    }

    private List<String> inForce(String day, String token) {
        List<String> codes = new ArrayList<>();
        JsonNode body = body(get(REQUIREMENTS + "?on=" + day, token));
        assertThat(body.at("/on").asString()).isEqualTo(day);
        body.at("/items").forEach(item -> codes.add(item.at("/code").asString() + " " + item.at("/graceDays").asInt()));
        return codes;
    }

    @Test
    void dsl_need_face_to_face_training_and_new_starters_have_ninety_days() {
        JsonNode items = body(get(REQUIREMENTS, spoc(agency))).at("/items");

        assertThat(items).anySatisfy(item -> assertThat(item).isEqualTo(json.readTree("""
                {"code":"DSL-FACE-TO-FACE","title":"Designated safeguarding leads are trained face to face",
                 "scope":"AREA","roleGroup":"DSL","families":["WRAP","PREVENT_LEAD"],"modalities":["FACE_TO_FACE"],
                 "graceDays":90,"effectiveFrom":"2019-04-01","withdrawn":false}""")));
    }

    @Test
    void a_day_keeps_its_requirement_whatever_is_laid_down_for_later() {
        assertThat(post(REQUIREMENTS, requirement("OWN_AGENCY", "\"effectiveFrom\":\"2026-10-01\""), spoc(agency)))
                .hasStatus(201);
        assertThat(post(REQUIREMENTS,
                requirement("OWN_AGENCY", "\"graceDays\":30,\"effectiveFrom\":\"2027-01-01\""), lead)).hasStatus(201);
        assertThat(post(REQUIREMENTS,
                requirement("OWN_AGENCY", "\"withdrawn\":true,\"effectiveFrom\":\"2027-04-01\""), lead))
                .hasStatus(201);

        assertThat(inForce("2026-09-30", lead)).doesNotContain(code + " 90");
        assertThat(inForce("2026-12-31", lead)).contains(code + " 90");
        assertThat(inForce("2027-03-31", lead)).contains(code + " 30").doesNotContain(code + " 90");
        assertThat(inForce("2027-04-01", lead)).noneMatch(each -> each.startsWith(code));
        assertThat(body(get(REQUIREMENTS + "/" + code, lead)).at("/decisions")).hasSize(3);
    }

    @Test
    void an_agencys_own_requirement_is_nobody_elses_business() {
        post(REQUIREMENTS, requirement("OWN_AGENCY", "\"effectiveFrom\":\"2026-10-01\""), lead);
        String another = spoc(agency());

        assertThat(inForce("2026-10-12", another)).doesNotContain(code + " 90");
        assertThat(get(REQUIREMENTS + "/" + code, another)).hasStatus(404);
        assertThat(count("", "select count(*) from requirement where agency is not null")).isZero();
        assertThat(count(agency, "select count(*) from requirement where code = '" + code + "'")).isOne();
    }

    @Test
    void an_agency_adds_to_what_the_area_requires_and_takes_nothing_away() {
        assertThat(post(REQUIREMENTS, requirement("AREA", "\"effectiveFrom\":\"2026-10-12\""), lead)).hasStatus(201);

        MvcTestResult softened = post(REQUIREMENTS,
                requirement("OWN_AGENCY", "\"graceDays\":700,\"effectiveFrom\":\"2026-10-12\""), spoc(agency));

        assertThat(softened).hasStatus(422);
        assertThat(body(softened).at("/code").asString()).isEqualTo("rule-not-taken");
        assertThat(body(softened).at("/errors/0/pointer").asString()).isEqualTo("/code");
        assertThat(body(softened).at("/errors/0/code").asString()).isEqualTo("code-of-wider-scope");
        assertThat(inForce("2026-10-12", spoc(agency()))).contains(code + " 90");
    }

    @Test
    void the_target_is_ninety_per_cent_and_the_nhs_expects_eighty_five_of_its_own_training() {
        String trust = agency();
        jdbc.sql("update agency set type = 'NHS_TRUST' where code = ?").param(trust).update();

        assertThat(body(get(TARGETS, spoc(trust))).at("/items")).map(item -> item.at("/measure").asString() + " "
                + item.at("/percent").asInt()).contains("K1 90", "NHS_BPA 85", "NHS_LEVEL3 85");
        assertThat(body(get(TARGETS, spoc(agency))).at("/items")).map(item -> item.at("/measure").asString())
                .contains("K1").doesNotContain("NHS_BPA");
        assertThat(body(get(TARGETS + "?on=2019-03-31", spoc(agency))).at("/items")).isEmpty();
    }

    @Test
    void a_target_has_a_history() {
        String body = "{\"measure\":\"GOVERNOR_BRIEFING\",\"scope\":\"AGENCY_TYPE\",\"agencyType\":\"ACADEMY\",\"percent\":%d,\"effectiveFrom\":\"2026-10-%d\"}";

        assertThat(post(TARGETS, body.formatted(70, 12), lead)).hasStatus(201);
        assertThat(post(TARGETS, body.formatted(75, 20), lead)).hasStatus(201);

        assertThat(body(get(TARGETS + "/GOVERNOR_BRIEFING", lead)).at("/decisions"))
                .map(item -> item.at("/percent").asInt()).contains(70, 75);
    }

    @Test
    void the_book_is_only_ever_added_to() {
        for (String statement : List.of("update requirement set grace_days = 1", "delete from requirement",
                "update training_target set percent = 1", "delete from training_target")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update()).rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> count(agency, """
                with added as (insert into requirement (code, title, agency, families, modalities, grace_days,
                    effective_from, withdrawn, decided_at)
                    values ('X', 'X', 'another', '{WRAP}', '{}', 1, '2026-10-12', false, now()) returning 1)
                select count(*) from added""")).rootCause().hasMessageContaining("row-level security");
    }
}
