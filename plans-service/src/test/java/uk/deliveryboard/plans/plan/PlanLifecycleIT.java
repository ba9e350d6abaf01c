package uk.deliveryboard.plans.plan;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.plans.PlansApi;
import uk.deliveryboard.plans.PlansServiceTestBase;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** A plan from draft to its end, through the API alone and by the right people only. */
class PlanLifecycleIT extends PlansServiceTestBase {

    private final String agency = newAgencyCode();

    private String planWithAction() {
        return api.planWithAction(agency).replace("/actions/1a", "");
    }

    private MvcTestResult move(String plan, String role, String move) {
        return api.move(plan, agency, role, "{\"move\": \"" + move + "\", \"reason\": \"Because.\"}");
    }

    private static void refusedWith(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
    }

    @Test
    void a_plan_goes_from_draft_to_force_to_its_end_and_its_events_tell() {
        String plan = planWithAction();
        api.adopt(plan, agency);
        MvcTestResult inForce = api.get(plan, PlansApi.spoc(agency));
        assertThat(inForce).bodyJson().extractingPath("$.status").isEqualTo("ACTIVE");
        assertThat(inForce).bodyJson().extractingPath("$.reviewDue").isEqualTo("2027-02-22");
        assertThat(inForce).bodyJson().extractingPath("$.auditDue").isEqualTo("2027-11-22");

        clock.setToday(TODAY.plusDays(30));
        MvcTestResult reviewed = api.onPresentVersion(plan, "/reviews", agency, "BOARD_CHAIR",
                "{\"on\": \"2026-12-20\", \"kind\": \"BOARD_REVIEW\", \"comments\": \"On its way.\"}");
        assertThat(reviewed).hasStatus(201).bodyJson().extractingPath("$.reviewDue").isEqualTo("2027-03-20");
        assertThat(api.move(plan, agency, "BOARD_CHAIR", "{\"move\": \"EXTEND\", \"extendTo\": \"2027-09-30\"}"))
                .hasStatus(201).bodyJson().extractingPath("$.status").isEqualTo("EXTENDED");
        refusedWith(move(plan, "BOARD_CHAIR", "CLOSE"), 409, "plan-actions-open");
        assertThat(api.report(plan + "/actions/1a", agency,
                PlansApi.PROGRESS.replace("\"forecast\"", "\"completedOn\""), "\"v1\"")).hasStatus(201);
        assertThat(move(plan, "PREVENT_LEAD", "CLOSE")).hasStatus(201).bodyJson().extractingPath("$.moves").asArray()
                .isEmpty();

        assertThat(database.eventTypesOf(agency)).containsSubsequence("plans.plan-created", "plans.equality-assessed",
                "plans.plan-approved", "plans.plan-adopted", "plans.plan-reviewed", "plans.plan-extended",
                "plans.plan-ended");
        assertThat(database.eventsOf(agency)).filteredOn(event -> event.type().contains("plan-adopted"))
                .singleElement().extracting(event -> event.data()).asString()
                .contains("\"equalityAssessed\":true", "CHIEF_OFFICER", "\"reviewDue\":\"2027-02-22\"");
        List<String> moves = PlansApi.json(api.get(plan + "/record", TestIdentity.token(agency, "AUDITOR")),
                "$.transitions[*].move");
        assertThat(moves).containsExactly("CLOSE", "EXTEND", "ADOPT", "APPROVE", "SUBMIT");
    }

    @Test
    void P_2_what_was_assessed_and_signed_before_a_change_does_not_count_after_it() {
        String plan = planWithAction();
        assertThat(move(plan, "SPOC", "SUBMIT")).hasStatus(201);
        refusedWith(move(plan, "PREVENT_LEAD", "APPROVE"), 409, "plan-equality-missing");
        assertThat(api.onPresentVersion(plan, "/equality-assessments", agency, "PREVENT_LEAD", PlansApi.ASSESSMENT))
                .hasStatus(201);
        refusedWith(move(plan, "PREVENT_LEAD", "APPROVE"), 409, "plan-sign-off-missing");
        assertThat(api.onPresentVersion(plan, "/sign-offs", agency, "SPOC", PlansApi.SIGN_OFF)).hasStatus(201);
        refusedWith(api.onPresentVersion(plan, "/sign-offs", agency, "SPOC", PlansApi.SIGN_OFF), 409,
                "plan-signed-off");
        refusedWith(api.post(plan + "/actions", PlansApi.spoc(agency), PlansApi.action("1b")), 409,
                "plan-not-editable");

        assertThat(move(plan, "PREVENT_LEAD", "RETURN")).hasStatus(201);
        assertThat(api.post(plan + "/actions", PlansApi.spoc(agency), PlansApi.action("1b"))).hasStatus(201);
        assertThat(move(plan, "SPOC", "SUBMIT")).hasStatus(201);
        MvcTestResult refused = move(plan, "PREVENT_LEAD", "APPROVE");
        refusedWith(refused, 409, "plan-equality-missing");
        assertThat(PlansApi.<List<String>>json(refused, "$.errors[*].code")).containsExactly("plan-equality-missing",
                "plan-sign-off-missing");
        assertThat(database.eventTypesOf(agency)).doesNotContain("plans.plan-approved");
    }

    @Test
    void P_1_a_second_plan_of_the_kind_comes_into_force_only_when_the_first_has_ended() {
        String first = planWithAction();
        api.adopt(first, agency);
        String second = api.plan(agency);
        assertThat(api.post(second + "/actions", PlansApi.spoc(agency), PlansApi.action("1a"))).hasStatus(201);
        assertThat(move(second, "SPOC", "SUBMIT")).hasStatus(201);
        api.onPresentVersion(second, "/equality-assessments", agency, "PREVENT_LEAD", PlansApi.ASSESSMENT);
        api.onPresentVersion(second, "/sign-offs", agency, "SPOC", PlansApi.SIGN_OFF);
        assertThat(move(second, "BOARD_CHAIR", "APPROVE")).hasStatus(201);
        refusedWith(move(second, "BOARD_CHAIR", "ADOPT"), 409, "plan-active-exists");
        assertThat(move(first, "BOARD_CHAIR", "WITHDRAW")).hasStatus(201);
        assertThat(move(second, "BOARD_CHAIR", "ADOPT")).hasStatus(201);
    }

    @Test
    void the_database_itself_keeps_P_1() {
        String plan = planWithAction();
        api.adopt(plan, agency);
        String other = api.plan(agency);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> database.change("""
                update plan set status = 'ACTIVE', submitted_by = 'x', approved_on = '2026-11-01',
                adopted_on = '2026-11-01' where id = ?::uuid""", other.replace("/v1/plans/", "")))
                .hasStackTraceContaining("plan_in_force");
    }

    @Test
    void whoever_submitted_a_plan_does_not_approve_it() {
        String plan = planWithAction();
        String lead = TestIdentity.token(agency, "PREVENT_LEAD");
        String etag = PlansApi.etag(api.get(plan, lead));
        MvcTestResult submitted = api.post(plan + "/transitions", lead, "{\"move\": \"SUBMIT\"}",
                UUID.randomUUID().toString(), etag);
        assertThat(submitted).hasStatus(201);
        MvcTestResult refused = api.post(plan + "/transitions", lead, "{\"move\": \"APPROVE\"}",
                UUID.randomUUID().toString(), PlansApi.etag(submitted));
        refusedWith(refused, 403, "access-refused");
        assertThat(PlansApi.<List<String>>json(refused, "$.errors[*].code")).containsExactly("plan-submitted-by-you");
    }

    @Test
    void a_withdrawn_plan_gives_up_what_is_open_and_takes_no_more_reports() {
        String plan = planWithAction();
        assertThat(move(plan, "PREVENT_LEAD", "WITHDRAW")).hasStatus(201);
        MvcTestResult action = api.get(plan + "/actions/1a", PlansApi.spoc(agency));
        assertThat(action).bodyJson().extractingPath("$.lifecycle").isEqualTo("CANCELLED");
        assertThat(action).bodyJson().extractingPath("$.rag.computed").isNull();
        assertThat(database.eventTypesOf(agency)).endsWith("plans.action-cancelled", "plans.action-rag-changed",
                "plans.plan-ended");
        refusedWith(api.report(plan + "/actions/1a", agency, PlansApi.PROGRESS, "\"v2\""), 409, "plan-ended");
    }

    @Test
    void of_two_who_move_a_plan_at_once_the_second_is_told() {
        String plan = planWithAction();
        String body = "{\"move\": \"SUBMIT\"}";
        assertThat(api.post(plan + "/transitions", PlansApi.spoc(agency), body, "first", "\"v1\"")).hasStatus(201);
        refusedWith(api.post(plan + "/transitions", PlansApi.spoc(agency), body, "second", "\"v1\""), 412,
                "stale-version");
        assertThat(api.post(plan + "/transitions", PlansApi.spoc(agency), body, "first", "\"v1\"")).hasStatus(201)
                .hasHeader("Idempotent-Replayed", "true");
    }
}
