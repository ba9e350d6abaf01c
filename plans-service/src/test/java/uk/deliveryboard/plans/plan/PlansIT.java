package uk.deliveryboard.plans.plan;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.plans.PlansApi;
import uk.deliveryboard.plans.PlansServiceTestBase;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

class PlansIT extends PlansServiceTestBase {

    @Test
    void a_plan_belongs_to_the_agency_of_the_token() {
        String agency = newAgencyCode();
        api.register(agency);
        for (String role : List.of("SPOC", "DEPUTY_SPOC", "PREVENT_LEAD")) {
            MvcTestResult created = api.post("/v1/plans", TestIdentity.token(agency, role), PlansApi.PLAN);
            assertThat(created).hasStatus(201).hasHeader("ETag", "\"v1\"").bodyJson().extractingPath("$.agency")
                    .isEqualTo(agency);
            MvcTestResult read = api.get(PlansApi.location(created), PlansApi.spoc(agency));
            assertThat(read).hasStatusOk().hasHeader("ETag", "\"v1\"");
            assertThat(PlansApi.body(read)).isEqualTo(PlansApi.body(created));
        }
    }

    @Test
    void an_agency_that_is_not_in_the_directory_opens_no_plan() {
        MvcTestResult refused = api.post("/v1/plans", PlansApi.spoc(newAgencyCode()), PlansApi.PLAN);
        assertThat(refused).hasStatus(409).bodyJson().extractingPath("$.code").isEqualTo("agency-not-registered");
    }

    @Test
    void P_3_is_kept() {
        String agency = newAgencyCode();
        api.register(agency);
        MvcTestResult refused = api.post("/v1/plans", PlansApi.spoc(agency),
                PlansApi.PLAN.replace("2027-03-31", "2026-03-31"));
        assertThat(refused).hasStatus(422).bodyJson().extractingPath("$.errors[0]").asMap()
                .containsEntry("pointer", "/periodTo").containsEntry("code", "period-ends-before-it-begins");
        assertThat(database.count("select count(*) from plan where agency = ?", agency)).isZero();
    }

    @Test
    void the_plans_of_others_are_as_if_they_were_not_there() {
        String mine = newAgencyCode();
        String theirs = newAgencyCode();
        api.register(mine);
        String theirAction = api.planWithAction(theirs);
        String theirPlan = theirAction.replace("/actions/1a", "");
        for (String path : List.of(theirPlan, theirPlan + "/actions", theirAction)) {
            assertThat(api.get(path, PlansApi.spoc(mine))).as(path).hasStatus(404).bodyJson().extractingPath("$.code")
                    .isEqualTo("not-found");
        }
        assertThat(api.get("/v1/plans", PlansApi.spoc(mine))).hasStatusOk().bodyJson().extractingPath("$.items")
                .asArray().isEmpty();
        assertThat(api.get("/v1/plans", PlansApi.spoc(theirs))).bodyJson().extractingPath("$.items").asArray()
                .hasSize(1);
    }

    @Test
    void pages_of_plans_follow_each_other() {
        String agency = newAgencyCode();
        api.register(agency);
        String first = api.plan(agency);
        String second = api.plan(agency);
        MvcTestResult page = api.get("/v1/plans?limit=1", PlansApi.spoc(agency));
        String next = PlansApi.json(page, "$.next");
        assertThat(first).endsWith(PlansApi.<String>json(page, "$.items[0].id"));
        MvcTestResult rest = api.get("/v1/plans?limit=1&cursor=" + next, PlansApi.spoc(agency));
        assertThat(second).endsWith(PlansApi.<String>json(rest, "$.items[0].id"));
        assertThat(rest).bodyJson().extractingPath("$.next").isNull();
    }
}
