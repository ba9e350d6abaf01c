package uk.deliveryboard.plans.plan;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.plans.PlansApi;
import uk.deliveryboard.plans.PlansServiceTestBase;
import uk.deliveryboard.plans.action.model.DutyCode;
import uk.deliveryboard.plans.plan.model.PlanType;
import uk.deliveryboard.plans.plan.model.assurance.SignOffRole;
import uk.deliveryboard.plans.template.PlanTemplates;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** Plans follow templates, and are part of plans of others. */
class TemplatesAndParentsIT extends PlansServiceTestBase {

    private final String county = newAgencyCode();
    private final String school = newAgencyCode();

    @Autowired
    private PlanTemplates templates;

    private static String plan(String type, String more) {
        return PlansApi.PLAN.replace("\"ORGANISATION\"", "\"" + type + "\"" + more);
    }

    private MvcTestResult open(String agency, String type, String more) {
        return api.post("/v1/plans", PlansApi.spoc(agency), plan(type, more));
    }

    private static void refused(MvcTestResult result, String code) {
        assertThat(result).as(PlansApi.body(result)).hasStatus(422);
        assertThat(PlansApi.<List<String>>json(result, "$.errors[*].code")).containsExactly(code);
    }

    @Test
    void the_layouts_of_the_documents_are_there_and_speak_the_code_lists() {
        assertThat(templates.all()).extracting(each -> each.code() + " " + each.sections().size()).containsExactly(
                "county 6", "education-local 7", "la-toolkit-2024 8", "school-action-plan 6", "school-good-practice 6",
                "service-tasks 6");
        assertThat(templates.all()).allSatisfy(each -> {
            assertThat(each.planTypes()).isNotEmpty().allSatisfy(type -> PlanType.valueOf(type));
            each.signOffs().forEach(SignOffRole::valueOf);
            assertThat(each.columns()).isNotEmpty();
            assertThat(each.sections()).allSatisfy(section -> assertThat(section.dutyCode() == null
                    || DutyCode.valueOf(section.dutyCode()) != null).isTrue());
        });
        assertThat(api.get("/v1/plan-templates", TestIdentity.token(county, "REFERRER"))).hasStatusOk().bodyJson()
                .extractingPath("$.items[1].columns[*].heading")
                .isEqualTo(List.of("Duty", "Actions", "Impact", "Lead", "Progress", "Evidence"));
        assertThat(api.get("/v1/plan-templates/county", PlansApi.spoc(county))).hasStatusOk();
        assertThat(api.get("/v1/plan-templates/none", PlansApi.spoc(county))).hasStatus(404);
    }

    @Test
    void a_template_adds_the_sign_offs_it_needs_and_fits_the_type_of_plan() {
        api.register(school);
        MvcTestResult opened = open(school, "SPOC_AREA",
                ", \"areaCode\": \"education\", \"templateCode\": \"education-local\"");
        assertThat(opened).hasStatus(201).bodyJson().extractingPath("$.neededSignOffs")
                .isEqualTo(List.of("GOVERNOR_CHAIR"));
        refused(open(school, "SCHOOL", ", \"templateCode\": \"county\""), "template-not-for-type");
        refused(open(school, "SCHOOL", ", \"templateCode\": \"nothing\""), "template-unknown");
    }

    @Test
    void a_parent_counts_the_plans_of_others_below_it_and_sees_nothing_else_of_them() {
        api.register(county);
        api.register(school);
        String parent = PlansApi.location(open(county, "COUNTY", ""));
        String id = parent.replace("/v1/plans/", "");
        MvcTestResult opened = open(school, "SCHOOL", ", \"parentPlanId\": \"" + id + "\"");
        assertThat(opened).hasStatus(201);
        String child = PlansApi.location(opened);
        api.post(child + "/actions", PlansApi.spoc(school), PlansApi.action("1a"));
        api.post(child + "/actions", PlansApi.spoc(school), PlansApi.action("1b", "2027-01-05", "2027-03-31"));

        MvcTestResult rollUp = api.get(parent + "/roll-up", PlansApi.spoc(county));
        assertThat(rollUp).hasStatusOk().bodyJson().extractingPath("$.byStatus.NO_INFORMATION").isEqualTo(1);
        assertThat(rollUp).bodyJson().extractingPath("$.unrated").isEqualTo(1);
        assertThat(rollUp).bodyJson().extractingPath("$.plans[*].agency").isEqualTo(List.of(school));
        assertThat(api.get(child, PlansApi.spoc(county))).hasStatus(404);
        assertThat(api.get(child + "/actions/1a", PlansApi.spoc(county))).hasStatus(404);
        assertThat(api.get(parent + "/roll-up", PlansApi.spoc(school))).hasStatus(404);
        assertThat(api.get(parent + "/roll-up", TestIdentity.token(county, "BOARD_MEMBER"))).hasStatus(403);
    }

    @Test
    void a_parent_is_a_plan_of_ones_board_that_others_can_be_part_of() {
        api.register(county);
        api.register(school);
        refused(open(school, "SCHOOL", ", \"parentPlanId\": \"" + UUID.randomUUID() + "\""), "parent-unknown");
        String sibling = PlansApi.location(open(county, "SCHOOL", "")).replace("/v1/plans/", "");
        refused(open(school, "SCHOOL", ", \"parentPlanId\": \"" + sibling + "\""), "parent-unknown");
        String above = PlansApi.location(open(county, "COUNTY", "")).replace("/v1/plans/", "");
        database.change("update agency set boards = '{elsewhere}' where code = ?", county);
        refused(open(school, "SCHOOL", ", \"parentPlanId\": \"" + above + "\""), "parent-unknown");
    }
}
