package uk.deliveryboard.plans.action;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.plans.PlansApi;
import uk.deliveryboard.plans.PlansServiceTestBase;

import static org.assertj.core.api.Assertions.assertThat;

/** Actions answer several frameworks, are revised, cancelled and superseded. */
class ActionChangesIT extends PlansServiceTestBase {

    private static final String SCOPE = """
            , "scope": {"frameworks": {"duties": ["WORK_IN_PARTNERSHIP", "TRAIN_STAFF"],
                         "countyAreas": ["TRAINING_AWARENESS"], "toolkitSections": ["TRAINING_PROGRAMME"],
                         "dfeAreas": ["TRAINING"]},
              "contributors": [{"kind": "GROUP", "label": "All staff"}, {"kind": "PARTNER_BODY", "label": "Police"}],
              "stakeholderGroup": "Early years", "sharedTask": "e-learning", "intendedImpact": "Staff notice."}}""";
    private static final String REVISION = """
            {"title": "Train everybody", "dutyCode": "TRAIN_STAFF",
             "timescale": {"plannedStart": "2026-09-01", "due": "2027-01-31"},
             "primaryOwner": {"kind": "TEAM", "label": "Learning team"}}""";

    private final String agency = newAgencyCode();

    private static String scoped(String code) {
        String action = PlansApi.action(code);
        return action.substring(0, action.lastIndexOf('}')) + SCOPE;
    }

    private MvcTestResult put(String action, String body, String ifMatch) {
        return api.http().method(HttpMethod.PUT).uri(action).header("Authorization", "Bearer " + PlansApi.spoc(agency))
                .header("If-Match", ifMatch).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private MvcTestResult withdraw(String action, String body, String ifMatch) {
        return api.post(action + "/withdrawals", PlansApi.spoc(agency), body, UUID.randomUUID().toString(), ifMatch);
    }

    private String plan() {
        return api.planWithAction(agency).replace("/actions/1a", "");
    }

    private List<String> codes(String path) {
        return PlansApi.json(api.get(path, PlansApi.spoc(agency)), "$.items[*].taskCode");
    }

    @Test
    void one_action_answers_several_frameworks_and_the_crosswalk_shows_what_is_uncovered() {
        String plan = plan();
        MvcTestResult added = api.post(plan + "/actions", PlansApi.spoc(agency), scoped("1b"));
        assertThat(added).as(PlansApi.body(added)).hasStatus(201).bodyJson()
                .extractingPath("$.scope.contributors[*].label").isEqualTo(List.of("All staff", "Police"));
        MvcTestResult crosswalk = api.get(plan + "/crosswalk", PlansApi.spoc(agency));
        assertThat(crosswalk).bodyJson().extractingPath("$.frameworks[*].uncovered").isEqualTo(List.of(4, 5, 7, 6));
        assertThat(crosswalk).bodyJson().extractingPath("$.frameworks[0].cells[?(@.code=='TRAIN_STAFF')].actions")
                .isEqualTo(List.of(2));
        assertThat(withdraw(plan + "/actions/1b", "{\"as\": \"CANCELLED\", \"reason\": \"Double.\"}", "\"v1\""))
                .hasStatus(201);
        assertThat(api.get(plan + "/crosswalk", PlansApi.spoc(agency))).bodyJson()
                .extractingPath("$.frameworks[*].uncovered").isEqualTo(List.of(5, 6, 8, 7));
    }

    @Test
    void nobody_is_named_twice_as_owner_of_an_action() {
        MvcTestResult refused = api.post(plan() + "/actions", PlansApi.spoc(agency),
                scoped("1b").replace("\"GROUP\", \"label\": \"All staff\"",
                        "\"JOB_ROLE\", \"label\": \"Head of Learning\""));
        assertThat(refused).hasStatus(422).bodyJson().extractingPath("$.errors[0].pointer")
                .isEqualTo("/scope/contributors/0");
    }

    @Test
    void of_two_who_edit_an_action_the_second_sees_what_differs_and_where_the_other_version_is() {
        String action = plan() + "/actions/1a";
        assertThat(put(action, REVISION, "\"v1\"")).hasStatusOk().hasHeader("ETag", "\"v2\"").bodyJson()
                .extractingPath("$.timescale.due").isEqualTo("2027-01-31");
        MvcTestResult second = put(action, REVISION.replace("everybody", "the front line"), "\"v1\"");
        assertThat(second).hasStatus(412);
        assertThat(PlansApi.<List<String>>json(second, "$.errors[*].pointer")).containsExactly("If-Match", "/title");
        assertThat(PlansApi.body(second)).contains("\\\"v2\\\" of " + action).doesNotContain("everybody");
        assertThat(database.eventTypesOf(agency)).endsWith("plans.action-revised");
        assertThat(put(action, REVISION.replace("2027-01-31", "2026-08-31"), "\"v2\"")).hasStatus(422);
    }

    @Test
    void what_a_plan_in_force_says_is_not_edited() {
        String plan = plan();
        api.adopt(plan, agency);
        assertThat(put(plan + "/actions/1a", REVISION, "\"v1\"")).hasStatus(409).bodyJson().extractingPath("$.code")
                .isEqualTo("plan-not-editable");
    }

    @Test
    void a_superseded_action_names_its_successor_and_counts_no_more() {
        String plan = plan();
        api.post(plan + "/actions", PlansApi.spoc(agency), PlansApi.action("1b"));
        String body = "{\"as\": \"SUPERSEDED\", \"supersededBy\": \"1b\", \"reason\": \"Another provider.\"}";
        for (String wrong : List.of("1a", "9z")) {
            assertThat(withdraw(plan + "/actions/1a", body.replace("1b", wrong), "\"v1\"")).hasStatus(422);
        }
        assertThat(withdraw(plan + "/actions/1a", body.replace("SUPERSEDED", "CANCELLED"), "\"v1\"")).hasStatus(422);
        assertThat(withdraw(plan + "/actions/1a", body, "\"v1\"")).hasStatus(201).bodyJson()
                .extractingPath("$.lifecycle").isEqualTo("SUPERSEDED");
        assertThat(withdraw(plan + "/actions/1a", body, "\"v2\"")).hasStatus(409);
        assertThat(database.eventTypesOf(agency)).endsWith("plans.action-superseded", "plans.action-rag-changed");
        assertThat(codes(plan + "/actions?rag=NO_INFORMATION")).containsExactly("1b");
    }

    @Test
    void actions_are_found_by_duty_owner_group_task_and_day_and_the_divergent_ones_are_listed() {
        String plan = plan();
        api.post(plan + "/actions", PlansApi.spoc(agency), scoped("1b"));
        api.post(plan + "/actions", PlansApi.spoc(agency), PlansApi.action("1c", "2026-09-01", "2026-12-01"));
        assertThat(codes(plan + "/actions?duty=WORK_IN_PARTNERSHIP")).containsExactly("1b");
        assertThat(codes(plan + "/actions?duty=TRAIN_STAFF")).containsExactly("1a", "1b", "1c");
        assertThat(codes(plan + "/actions?owner=Head of Learning&dueBy=2026-12-01")).containsExactly("1c");
        assertThat(codes(plan + "/actions?group=Early years&sharedTask=e-learning")).containsExactly("1b");
        assertThat(api.report(plan + "/actions/1c", agency, """
                {"note": "Nothing yet.", "confidence": "BELIEVED", "claimedRag": "ON_SCHEDULE",
                 "claimedRagReason": "We begin tomorrow."}""", "\"v1\"")).hasStatus(201);
        MvcTestResult divergences = api.get(plan + "/divergences", PlansApi.spoc(agency));
        assertThat(divergences).bodyJson().extractingPath("$.items[*].taskCode").isEqualTo(List.of("1c"));
        assertThat(divergences).bodyJson().extractingPath("$.items[0].computed").isEqualTo("BEHIND_OR_NOT_HAPPENING");
        assertThat(divergences).bodyJson().extractingPath("$.items[0].claimed").isEqualTo("ON_SCHEDULE");
    }
}
