package uk.deliveryboard.plans.due;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.plans.PlansApi;
import uk.deliveryboard.plans.PlansServiceTestBase;
import uk.deliveryboard.plans.appointment.AppointmentIT;
import uk.deliveryboard.plans.board.BoardIT;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

class MyDueIT extends PlansServiceTestBase {

    private final String agency = newAgencyCode();

    private List<String> kinds(String role, String query) {
        MvcTestResult due = api.get("/v1/me/due" + query, TestIdentity.token(agency, role));
        assertThat(due).as(PlansApi.body(due)).hasStatusOk();
        return PlansApi.json(due, "$.items[*].kind");
    }

    /** Registers the agency with all its offices held. */
    private String planOfAnAgencyInOrder() {
        String plan = api.planWithAction(agency).replace("/actions/1a", "");
        appoint("PREVENT_LEAD", "2020-01-01", null);
        appoint("SPOC", "2020-01-01", null);
        return plan;
    }

    private void register(String type) {
        assertThat(api.post("/v1/agencies", TestIdentity.token("northmere-county", "SYSTEM_ADMIN"),
                PlansApi.agency(agency).replace("POLICE_FORCE", type))).hasStatus(201);
    }

    private void appoint(String office, String since, @Nullable String until) {
        assertThat(api.post("/v1/agencies/" + agency + "/appointments", PlansApi.spoc(agency),
                AppointmentIT.appointment(office, 1, since, until))).hasStatus(201);
    }

    @Test
    void a_spoc_sees_what_is_overdue_first_and_then_what_is_due_in_thirty_days() {
        String plan = planOfAnAgencyInOrder();
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
        String plan = planOfAnAgencyInOrder();
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
    void an_office_is_to_be_filled_within_28_days_of_the_last_day_of_whoever_held_it() {
        api.register(agency);
        appoint("SPOC", "2020-01-01", "2026-10-25");
        appoint("PREVENT_LEAD", "2020-01-01", "2026-11-01");
        MvcTestResult due = api.get("/v1/me/due", PlansApi.spoc(agency));
        assertThat(PlansApi.<List<String>>json(due, "$.items[*].kind")).containsExactly("VACANCY", "VACANCY");
        assertThat(PlansApi.<List<String>>json(due, "$.items[*].office")).containsExactly("SPOC", "PREVENT_LEAD");
        assertThat(PlansApi.<List<String>>json(due, "$.items[*].due")).containsExactly("2026-11-22", "2026-11-29");
        assertThat(PlansApi.<List<Boolean>>json(due, "$.items[*].overdue")).containsExactly(false, false);
        assertThat(PlansApi.<List<String>>json(due, "$.items[*].link"))
                .containsOnly("/v1/agencies/" + agency + "/appointments");
        clock.setToday(TODAY.plusDays(1));
        assertThat(api.get("/v1/me/due", PlansApi.spoc(agency))).bodyJson().extractingPath("$.items[0].overdue")
                .isEqualTo(true);
        appoint("PREVENT_LEAD", "2026-11-29", null);
        assertThat(kinds("SPOC", "")).as("a successor comes in time").containsExactly("VACANCY");
        appoint("SPOC", "2026-12-01", null);
        assertThat(kinds("SPOC", "")).as("a successor comes too late").containsExactly("VACANCY");
        clock.setToday(LocalDate.of(2026, 12, 1));
        assertThat(kinds("SPOC", "")).isEmpty();
        assertThat(kinds("AUDITOR", "?days=366")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"POLICE_FORCE, 2", "DISTRICT, 3", "LOCAL_AUTHORITY_COUNTY, 3"})
    void an_office_that_nobody_ever_held_is_vacant_since_the_agency_is_known(String type, int offices) {
        register(type);
        MvcTestResult due = api.get("/v1/me/due", PlansApi.spoc(agency));
        assertThat(PlansApi.<List<String>>json(due, "$.items[*].due")).hasSize(offices).containsOnly("2026-12-19");
    }

    @Test
    void what_the_board_asked_of_the_agency_and_what_the_board_is_to_review_is_due() {
        String board = newAgencyCode();
        BoardIT.keepRecord(api, board, agency);
        appoint("PREVENT_LEAD", "2020-01-01", null);
        appoint("SPOC", "2020-01-01", null);
        MvcTestResult due = api.get("/v1/me/due?days=366", TestIdentity.token(agency, "PREVENT_LEAD"));
        assertThat(PlansApi.<List<String>>json(due, "$.items[*].kind")).containsExactly("TERMS_OF_REFERENCE_REVIEW",
                "BOARD_ACTION", "MEMBERSHIP_REVIEW");
        assertThat(PlansApi.<List<String>>json(due, "$.items[*].due")).containsExactly("2025-04-01", "2026-12-01",
                "2027-11-10");
        List<String> links = PlansApi.json(due, "$.items[*].link");
        assertThat(api.get(links.get(1), PlansApi.spoc(agency))).hasStatusOk();
        assertThat(links.get(2)).isEqualTo("/v1/boards/" + board + "/reviews");
        assertThat(kinds("SPOC", "?days=366")).containsExactly("BOARD_ACTION");
        assertThat(kinds("BOARD_CHAIR", "?days=366")).containsExactly("TERMS_OF_REFERENCE_REVIEW",
                "MEMBERSHIP_REVIEW");
        assertThat(api.post(links.get(1) + "/closure", PlansApi.spoc(agency),
                "{\"result\": \"DONE\", \"on\": \"2026-11-22\", \"note\": \"Told\"}", "key-" + agency, "\"v1\""))
                .hasStatus(201);
        assertThat(kinds("SPOC", "?days=366")).isEmpty();
    }

    @Test
    void an_entry_of_a_register_is_to_be_renewed_until_it_is() {
        api.register(agency);
        appoint("PREVENT_LEAD", "2020-01-01", null);
        appoint("SPOC", "2020-01-01", null);
        String filter = """
                {"code": "LA_SUPPLIED", "on": "2025-12-01", "reviewDue": "2026-12-01", "title": "Filter tested",
                 "owner": "ICT team"}""";
        MvcTestResult entered = api.post("/v1/registers/ict-filter", PlansApi.spoc(agency), filter);
        MvcTestResult due = api.get("/v1/me/due", PlansApi.spoc(agency));
        assertThat(PlansApi.<List<String>>json(due, "$.items[*].kind")).containsExactly("REGISTER_RENEWAL");
        assertThat(PlansApi.<List<String>>json(due, "$.items[*].link")).containsExactly(PlansApi.location(entered));
        api.post("/v1/registers/ict-filter", PlansApi.spoc(agency), filter.replace("LA_SUPPLIED", "OTHER_SUPPLIER")
                .replace("2026-12-01", "2026-11-30"));
        assertThat(kinds("SPOC", "")).as("another kind renews nothing").hasSize(2);
        api.post("/v1/registers/ict-filter", PlansApi.spoc(agency),
                filter.replace("2025-12-01", "2026-11-22").replace("2026-12-01", "2027-11-22"));
        assertThat(kinds("SPOC", "")).hasSize(1);
    }

    @Test
    void a_check_is_due_until_the_day_before_the_event_and_names_no_third_party() {
        api.register(agency);
        appoint("PREVENT_LEAD", "2020-01-01", null);
        appoint("SPOC", "2020-01-01", null);
        MvcTestResult requested = api.post("/v1/registers/speaker-checks", PlansApi.spoc(agency), """
                {"kind": "PREMISES", "about": "Canary hires the hall", "eventOn": "2026-12-10"}""");
        assertThat(requested).hasStatus(201);

        MvcTestResult due = api.get("/v1/me/due", PlansApi.spoc(agency));
        assertThat(PlansApi.<List<String>>json(due, "$.items[*].kind")).containsExactly("SPEAKER_CHECK");
        assertThat(PlansApi.<List<String>>json(due, "$.items[*].due")).containsExactly("2026-12-09");
        assertThat(PlansApi.<List<String>>json(due, "$.items[*].link")).containsExactly(PlansApi.location(requested));
        assertThat(PlansApi.body(due)).contains("Check of premises").doesNotContain("Canary");
        assertThat(kinds("SPOC", "?days=16")).isEmpty();
        assertThat(kinds("AUDITOR", "?days=366")).isEmpty();

        assertThat(api.post(PlansApi.location(requested) + "/withdrawal", PlansApi.spoc(agency),
                "{\"because\": \"Nobody wants it any more\"}", "withdrawal-" + agency, "\"v1\"")).hasStatus(201);
        assertThat(kinds("SPOC", "")).isEmpty();
    }

    @Test
    void a_college_submits_its_safeguarding_audit_every_twelve_months() {
        register("FE_COLLEGE");
        appoint("PREVENT_LEAD", "2020-01-01", null);
        appoint("SPOC", "2020-01-01", null);
        assertThat(kinds("SPOC", "?days=366")).containsExactly("SAFEGUARDING_AUDIT");

        submit("GOVERNORS_REPORT", "2026-11-20");
        assertThat(kinds("SPOC", "")).as("not within 30 days").isEmpty();
        submit("SAFEGUARDING_AUDIT", "2025-11-20");
        MvcTestResult due = api.get("/v1/me/due", PlansApi.spoc(agency));
        assertThat(PlansApi.<List<String>>json(due, "$.items[*].due")).containsExactly("2026-11-20");
        assertThat(PlansApi.<List<Boolean>>json(due, "$.items[*].overdue")).containsExactly(true);
        assertThat(api.get(PlansApi.<List<String>>json(due, "$.items[*].link").getFirst(), PlansApi.spoc(agency)))
                .hasStatusOk();
        submit("SAFEGUARDING_AUDIT", "2026-11-21");
        assertThat(kinds("SPOC", "")).isEmpty();
    }

    private void submit(String type, String on) {
        assertThat(api.post("/v1/registers/annual-returns", PlansApi.spoc(agency), """
                {"type": "%s", "academicYear": "%s", "includesPrevent": true, "submittedOn": "%s"}"""
                .formatted(type, on.startsWith("2025") ? "2024-25" : "2025-26", on))).hasStatus(201);
    }

    @Test
    void nobody_sees_what_is_due_elsewhere() {
        api.planWithAction(agency);
        assertThat(api.get("/v1/me/due?days=366", PlansApi.spoc(newAgencyCode()))).bodyJson()
                .extractingPath("$.items").asArray().isEmpty();
        assertThat(api.get("/v1/me/due", TestIdentity.token(agency, "BOARD_MEMBER"))).hasStatus(403);
    }
}
