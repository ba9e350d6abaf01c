package uk.deliveryboard.plans.due;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.plans.PlansApi;
import uk.deliveryboard.plans.PlansServiceTestBase;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

class MyDueIT extends PlansServiceTestBase {

    private final String agency = newAgencyCode();

    private List<String> kinds(String role, String query) {
        MvcTestResult due = api.get("/v1/me/due" + query, TestIdentity.token(agency, role));
        assertThat(due).as(PlansApi.body(due)).hasStatusOk();
        return PlansApi.json(due, "$.items[*].kind");
    }

    @Test
    void a_spoc_sees_what_is_overdue_first_and_then_what_is_due_in_thirty_days() {
        String plan = api.planWithAction(agency).replace("/actions/1a", "");
        api.post(plan + "/actions", PlansApi.spoc(agency), PlansApi.action("1b", "2026-09-01", "2026-11-21"));
        api.post(plan + "/actions", PlansApi.spoc(agency), PlansApi.action("1c", "2026-12-01", "2026-12-22"));
        api.post(plan + "/actions", PlansApi.spoc(agency), PlansApi.action("1d", "2026-12-01", "2026-12-23"));
        assertThat(kinds("SPOC", "")).containsExactly("ACTION", "MILESTONE", "ACTION", "MILESTONE");
        MvcTestResult due = api.get("/v1/me/due", PlansApi.spoc(agency));
        assertThat(PlansApi.<List<String>>json(due, "$.items[*].taskCode")).containsExactly("1b", "1b", "1c", "1c");
        assertThat(PlansApi.<List<Boolean>>json(due, "$.items[*].overdue")).containsExactly(true, true, false, false);
        assertThat(kinds("SPOC", "?days=39")).contains("PROGRESS_REPORT");
        assertThat(kinds("AUDITOR", "?days=366")).isEmpty();
    }

    @Test
    void pages_follow_each_other() {
        String plan = api.planWithAction(agency).replace("/actions/1a", "");
        api.post(plan + "/actions", PlansApi.spoc(agency), PlansApi.action("1b", "2026-09-01", "2026-11-21"));
        MvcTestResult first = api.get("/v1/me/due?limit=1", PlansApi.spoc(agency));
        String next = PlansApi.json(first, "$.next");
        MvcTestResult second = api.get("/v1/me/due?limit=1&cursor=" + next, PlansApi.spoc(agency));
        assertThat(PlansApi.<List<String>>json(first, "$.items[*].kind")).containsExactly("ACTION");
        assertThat(PlansApi.<List<String>>json(second, "$.items[*].kind")).containsExactly("MILESTONE");
        assertThat(second).bodyJson().extractingPath("$.next").isNull();
    }

    @Test
    void each_is_shown_what_is_theirs_to_do_as_a_plan_goes_its_way() {
        String plan = api.planWithAction(agency).replace("/actions/1a", "");
        api.move(plan, agency, "SPOC", "{\"move\": \"SUBMIT\"}");
        assertThat(kinds("PREVENT_LEAD", "?days=0")).containsExactly("APPROVAL", "EQUALITY_ASSESSMENT", "SIGN_OFF");
        assertThat(kinds("SPOC", "?days=0")).containsExactly("SIGN_OFF");
        assertThat(kinds("BOARD_CHAIR", "?days=0")).containsExactly("APPROVAL");
        api.onPresentVersion(plan, "/equality-assessments", agency, "PREVENT_LEAD", PlansApi.ASSESSMENT);
        api.onPresentVersion(plan, "/sign-offs", agency, "SPOC", PlansApi.SIGN_OFF);
        assertThat(kinds("PREVENT_LEAD", "?days=0")).containsExactly("APPROVAL");
        api.move(plan, agency, "BOARD_CHAIR", "{\"move\": \"APPROVE\"}");
        assertThat(kinds("BOARD_CHAIR", "?days=0")).containsExactly("ADOPTION");
        api.move(plan, agency, "BOARD_CHAIR", "{\"move\": \"ADOPT\"}");
        assertThat(kinds("BOARD_CHAIR", "?days=0")).isEmpty();
        assertThat(kinds("BOARD_CHAIR", "?days=366")).containsExactly("BOARD_REVIEW", "PLAN_END");
        assertThat(kinds("AUDITOR", "?days=366")).containsExactly("AUDIT");
        clock.setToday(TODAY.plusDays(93));
        assertThat(api.get("/v1/me/due", TestIdentity.token(agency, "BOARD_CHAIR"))).bodyJson()
                .extractingPath("$.items[0].overdue").isEqualTo(true);
    }

    @Test
    void nobody_sees_what_is_due_elsewhere() {
        api.planWithAction(agency);
        assertThat(api.get("/v1/me/due?days=366", PlansApi.spoc(newAgencyCode()))).bodyJson()
                .extractingPath("$.items").asArray().isEmpty();
        assertThat(api.get("/v1/me/due", TestIdentity.token(agency, "BOARD_MEMBER"))).hasStatus(403);
    }
}
