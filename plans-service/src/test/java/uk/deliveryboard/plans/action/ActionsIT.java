package uk.deliveryboard.plans.action;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.plans.PlansApi;
import uk.deliveryboard.plans.PlansServiceTestBase;

import static org.assertj.core.api.Assertions.assertThat;

class ActionsIT extends PlansServiceTestBase {

    private final String agency = newAgencyCode();

    private String planOfAgency() {
        api.register(agency);
        return api.plan(agency);
    }

    private void add(String plan, String body) {
        assertThat(api.post(plan + "/actions", PlansApi.spoc(agency), body)).hasStatus(201);
    }

    private List<String> codes(String path) {
        return PlansApi.json(api.get(path, PlansApi.spoc(agency)), "$.items[*].taskCode");
    }

    @Test
    void a_task_code_is_used_once_in_a_plan_and_freely_in_another() {
        String plan = planOfAgency();
        add(plan, PlansApi.action("3c"));
        MvcTestResult again = api.post(plan + "/actions", PlansApi.spoc(agency), PlansApi.action("3c"));
        assertThat(again).hasStatus(409).bodyJson().extractingPath("$.code").isEqualTo("task-code-taken");
        add(api.plan(agency), PlansApi.action("3c"));
        assertThat(database.count("select count(*) from plan_action where agency = ?", agency)).isEqualTo(2);
    }

    @Test
    void the_service_itself_cannot_remove_an_action() throws Exception {
        try (var connection = database.asApplication(); var statement = connection.createStatement()) {
            for (String table : List.of("agency", "plan", "plan_action", "action_milestone", "progress_note",
                    "plan_transition", "plan_equality_assessment", "plan_sign_off", "plan_review")) {
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.execute("delete from " + table))
                        .as(table).hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void an_action_to_be_started_later_has_no_status_and_one_due_now_has_one_with_its_event() {
        String plan = planOfAgency();
        add(plan, PlansApi.action("1a", "2027-01-05", "2027-03-31"));
        assertThat(database.eventTypesOf(agency)).endsWith("plans.action-added");
        MvcTestResult later = api.get(plan + "/actions/1a", PlansApi.spoc(agency));
        assertThat(later).bodyJson().extractingPath("$.lifecycle").isEqualTo("NOT_DUE");
        assertThat(later).bodyJson().extractingPath("$.rag.computed").isNull();

        add(plan, PlansApi.action("1b"));
        assertThat(database.eventTypesOf(agency)).endsWith("plans.action-added", "plans.action-rag-changed");
        assertThat(api.get(plan + "/actions/1b", PlansApi.spoc(agency))).bodyJson().extractingPath("$.rag.computed")
                .isEqualTo("NO_INFORMATION");
    }

    @Test
    void actions_are_listed_in_the_order_of_their_codes_page_by_page_and_by_status() {
        String plan = planOfAgency();
        for (String code : List.of("10a", "2aa", "2b", "1z")) {
            add(plan, PlansApi.action(code));
        }
        add(plan, PlansApi.action("2a", "2027-01-05", "2027-03-31"));

        assertThat(codes(plan + "/actions")).containsExactly("1z", "2a", "2b", "2aa", "10a");
        MvcTestResult page = api.get(plan + "/actions?limit=3", PlansApi.spoc(agency));
        String next = PlansApi.json(page, "$.next");
        assertThat(page.getResponse().getHeader("Link")).contains("limit=3", "cursor=" + next, "rel=\"next\"");
        assertThat(codes(plan + "/actions?limit=3&cursor=" + next)).containsExactly("2aa", "10a");
        assertThat(codes(plan + "/actions?rag=NO_INFORMATION")).containsExactly("1z", "2b", "2aa", "10a");
        assertThat(codes(plan + "/actions?rag=COMPLETED")).isEmpty();
    }

    @Test
    void an_inverted_timescale_is_refused_with_a_suggestion_and_leaves_nothing() {
        String plan = planOfAgency();
        MvcTestResult refused = api.post(plan + "/actions", PlansApi.spoc(agency),
                PlansApi.action("1a", "2026-10-01", "2026-03-31"));
        assertThat(refused).hasStatus(422).bodyJson().extractingPath("$.errors[0].message").asString()
                .contains("2026-03-31", "2027-03-31");
        assertThat(codes(plan + "/actions")).isEmpty();
    }
}
