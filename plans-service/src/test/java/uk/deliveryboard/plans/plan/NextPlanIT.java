package uk.deliveryboard.plans.plan;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.plans.PlansApi;
import uk.deliveryboard.plans.PlansServiceTestBase;

import static org.assertj.core.api.Assertions.assertThat;

/** P-4: a plan in force is changed by its next edition; and what is unfinished goes on in the next period. */
class NextPlanIT extends PlansServiceTestBase {

    private final String agency = newAgencyCode();

    private String planInForce() {
        String plan = api.planWithAction(agency).replace("/actions/1a", "");
        assertThat(api.post(plan + "/actions", PlansApi.spoc(agency), PlansApi.action("1b"))).hasStatus(201);
        api.adopt(plan, agency);
        return plan;
    }

    private String next(String plan, String below, String body) {
        MvcTestResult opened = api.onPresentVersion(plan, below, agency, "SPOC", body);
        assertThat(opened).as(PlansApi.body(opened)).hasStatus(201);
        return PlansApi.location(opened);
    }

    private static void refusedWith(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
    }

    private long rated() {
        return database.count("select count(*) from plan_action where agency = ? and rag is not null", agency);
    }

    @Test
    void P_4_the_next_edition_takes_over_what_was_reported_while_it_was_a_draft() {
        String plan = planInForce();
        refusedWith(api.post(plan + "/actions", PlansApi.spoc(agency), PlansApi.action("1c")), 409,
                "plan-not-editable");
        String draft = next(plan, "/editions", "");
        refusedWith(api.onPresentVersion(plan, "/editions", agency, "SPOC", ""), 409, "plan-edition-open");
        assertThat(api.get(draft, PlansApi.spoc(agency))).bodyJson().extractingPath("$.edition.number").isEqualTo(2);
        assertThat(api.post(draft + "/actions", PlansApi.spoc(agency), PlansApi.action("1c"))).hasStatus(201);
        refusedWith(api.report(draft + "/actions/1a", agency, PlansApi.PROGRESS, "\"v1\""), 409, "plan-not-in-force");
        assertThat(api.report(plan + "/actions/1a", agency, PlansApi.PROGRESS, "\"v1\"")).hasStatus(201);
        assertThat(rated()).isEqualTo(2);
        long added = database.eventTypesOf(agency).stream().filter("plans.action-added"::equals).count();
        assertThat(added).as("nothing is told of a draft that is to replace another plan").isEqualTo(2);

        api.adopt(draft, agency);

        assertThat(api.get(plan, PlansApi.spoc(agency))).bodyJson().extractingPath("$.status").isEqualTo("SUPERSEDED");
        assertThat(draft).endsWith(
                PlansApi.<String>json(api.get(plan, PlansApi.spoc(agency)), "$.succeededBy"));
        MvcTestResult taken = api.get(draft + "/actions/1a", PlansApi.spoc(agency));
        assertThat(taken).bodyJson().extractingPath("$.startedOn").isEqualTo("2026-09-02");
        assertThat(taken).bodyJson().extractingPath("$.milestones[0].metOn").isEqualTo("2026-11-22");
        assertThat(taken).bodyJson().extractingPath("$.rag.computed").isEqualTo("ON_SCHEDULE");
        assertThat(api.get(plan + "/actions/1a", PlansApi.spoc(agency))).bodyJson().extractingPath("$.lifecycle")
                .isEqualTo("SUPERSEDED");
        assertThat(rated()).as("no action is counted twice").isEqualTo(3);
        assertThat(database.eventTypesOf(agency)).containsSubsequence("plans.plan-ended", "plans.plan-adopted",
                "plans.action-superseded");
        assertThat(database.eventTypesOf(agency).stream().filter("plans.action-added"::equals)).hasSize(5);
    }

    @Test
    void a_withdrawn_draft_of_the_next_edition_leaves_the_plan_in_force_and_no_trace_in_the_figures() {
        String plan = planInForce();
        String draft = next(plan, "/editions", "");
        assertThat(api.move(draft, agency, "PREVENT_LEAD", "{\"move\": \"WITHDRAW\", \"reason\": \"Not now.\"}"))
                .hasStatus(201);
        assertThat(database.eventTypesOf(agency)).doesNotContain("plans.action-cancelled");
        assertThat(rated()).isEqualTo(2);
        next(plan, "/editions", "");
    }

    @Test
    void unfinished_actions_are_carried_over_to_the_next_year_and_counted_once() {
        String plan = planInForce();
        assertThat(api.report(plan + "/actions/1b", agency,
                PlansApi.PROGRESS.replace("\"forecast\"", "\"completedOn\"").replace("2026-12-20", "2026-11-20"),
                "\"v1\"")).hasStatus(201);
        String year = """
                {"title": "Delivery plan 2027/28", "periodFrom": "2027-04-01", "periodTo": "2028-03-31"}""";
        String draft = next(plan, "/carry-overs", year);
        assertThat(PlansApi.<java.util.List<String>>json(api.get(draft + "/actions", PlansApi.spoc(agency)),
                "$.items[*].taskCode")).containsExactly("1a");
        assertThat(api.get(draft + "/actions/1a", PlansApi.spoc(agency))).bodyJson()
                .extractingPath("$.timescale.due").isEqualTo("2027-12-31");
        refusedWith(api.onPresentVersion(plan, "/carry-overs", agency, "SPOC", year.replace("2027-04", "2026-04")),
                422, "rules-not-met");

        assertThat(api.move(plan, agency, "BOARD_CHAIR", "{\"move\": \"CLOSE\"}")).hasStatus(201);
        assertThat(api.get(plan + "/actions/1a", PlansApi.spoc(agency))).bodyJson().extractingPath("$.lifecycle")
                .isEqualTo("SUPERSEDED");
        api.adopt(draft, agency);
        assertThat(database.count("select count(*) from plan_action where agency = ? and in_force", agency))
                .isEqualTo(3);
        assertThat(rated()).as("the finished one; the carried one is not due yet").isEqualTo(1);
    }
}
