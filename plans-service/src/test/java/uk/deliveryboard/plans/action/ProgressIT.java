package uk.deliveryboard.plans.action;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.plans.PlansApi;
import uk.deliveryboard.plans.PlansServiceTestBase;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressIT extends PlansServiceTestBase {

    private final String agency = newAgencyCode();

    private static final String PLAIN = "{\"note\": \"Going on.\", \"confidence\": \"BELIEVED\"}";

    private long notes() {
        return database.count("select count(*) from progress_note where agency = ?", agency);
    }

    @Test
    void of_two_spocs_who_edit_the_same_version_the_second_is_told_and_loses_nothing_of_the_first() {
        String action = api.planWithAction(agency);
        String seenByBoth = PlansApi.etag(api.get(action, PlansApi.spoc(agency)));
        assertThat(api.report(action, agency, PlansApi.PROGRESS, seenByBoth)).hasStatus(201);

        MvcTestResult second = api.report(action, agency, PLAIN, seenByBoth);

        assertThat(second).hasStatus(412).bodyJson().extractingPath("$.code").isEqualTo("stale-version");
        assertThat(api.get(action, PlansApi.spoc(agency))).bodyJson().extractingPath("$.progressNotes[*].note")
                .asArray().containsExactly("Two of three cohorts trained.");
    }

    @Test
    void of_many_reports_at_the_same_moment_one_wins_and_the_others_are_told() throws Exception {
        String action = api.planWithAction(agency);
        List<Callable<Integer>> reports = java.util.stream.IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(index -> () -> api.report(action, agency, PLAIN, "\"v1\"").getResponse()
                        .getStatus())
                .toList();
        List<Integer> statuses = new java.util.ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var future : threads.invokeAll(reports)) {
                statuses.add(future.get());
            }
        }
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 412);
        assertThat(notes()).isOne();
        assertThat(database.eventTypesOf(agency)).containsOnlyOnce("plans.action-progressed");
    }

    @Test
    void a_report_that_waits_in_vain_for_another_may_be_repeated_under_its_key() throws Exception {
        String action = api.planWithAction(agency);
        String key = UUID.randomUUID().toString();
        try (var connection = database.asSuperuser(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select from plan_action where agency = '" + agency + "' for update");
            MvcTestResult waited = api.post(action + "/progress", PlansApi.spoc(agency), PLAIN, key, "\"v1\"");
            assertThat(waited).hasStatus(409).bodyJson().extractingPath("$.retriable").isEqualTo(true);
        }
        assertThat(notes()).isZero();
        assertThat(api.post(action + "/progress", PlansApi.spoc(agency), PLAIN, key, "\"v1\"")).hasStatus(201);
    }

    @Test
    void a_repeated_report_gets_the_same_answer_and_changes_nothing() {
        String action = api.planWithAction(agency);
        String key = UUID.randomUUID().toString();
        MvcTestResult first = api.post(action + "/progress", PlansApi.spoc(agency), PlansApi.PROGRESS, key, "\"v1\"");
        MvcTestResult again = api.post(action + "/progress", PlansApi.spoc(agency), PlansApi.PROGRESS, key, "\"v1\"");

        assertThat(first).hasStatus(201).doesNotContainHeader("Idempotent-Replayed");
        assertThat(again).hasStatus(201).hasHeader("Idempotent-Replayed", "true").hasHeader("ETag", "\"v2\"");
        assertThat(PlansApi.body(again)).isEqualTo(PlansApi.body(first));
        assertThat(PlansApi.location(again)).isEqualTo(action);
        assertThat(notes()).isOne();
    }

    @Test
    void a_key_is_not_used_for_another_report_nor_for_the_same_on_another_version() {
        String action = api.planWithAction(agency);
        String key = UUID.randomUUID().toString();
        assertThat(api.post(action + "/progress", PlansApi.spoc(agency), PlansApi.PROGRESS, key, "\"v1\""))
                .hasStatus(201);
        assertThat(api.post(action + "/progress", PlansApi.spoc(agency), PLAIN, key, "\"v1\"")).hasStatus(422)
                .bodyJson().extractingPath("$.code").isEqualTo("idempotency-key-reused");
        assertThat(api.post(action + "/progress", PlansApi.spoc(agency), PlansApi.PROGRESS, key, "\"v2\""))
                .hasStatus(422);
        assertThat(notes()).isOne();
    }

    @Test
    void writing_to_a_plan_of_others_is_refused_just_as_to_one_that_does_not_exist() {
        String mine = newAgencyCode();
        api.register(mine);
        String theirs = api.planWithAction(agency);
        String nobodys = "/v1/plans/" + UUID.randomUUID() + "/actions/1a";
        for (String action : List.of(theirs, nobodys)) {
            assertThat(api.report(action, mine, PLAIN, "\"v1\"")).hasStatus(403).bodyJson()
                    .extractingPath("$.errors[*].code").asArray().containsExactly("plan-not-of-your-agency");
            assertThat(api.post(action + "/progress", TestIdentity.token(mine, "REFERRER"), PLAIN,
                    UUID.randomUUID().toString(), "\"v1\"")).hasStatus(403).bodyJson()
                    .extractingPath("$.errors[*].code").asArray()
                    .containsExactly("spoc-role-needed", "plan-not-of-your-agency");
            assertThat(api.post(action.replace("/actions/1a", "/actions"), PlansApi.spoc(mine), PlansApi.action("9z")))
                    .hasStatus(403);
        }
        assertThat(notes()).isZero();
        assertThat(database.eventTypesOf(agency)).doesNotContain("plans.action-progressed");
    }

    @Test
    void a_stored_answer_is_not_repeated_to_somebody_who_lost_the_role() {
        String action = api.planWithAction(agency);
        String key = UUID.randomUUID().toString();
        assertThat(api.post(action + "/progress", PlansApi.spoc(agency), PlansApi.PROGRESS, key, "\"v1\""))
                .hasStatus(201);
        database.change("update idempotency set client = replace(client, '|SPOC|', '|REFERRER|') where key = ?", key);
        assertThat(api.post(action + "/progress", TestIdentity.token(agency, "REFERRER"), PlansApi.PROGRESS, key,
                "\"v1\"")).hasStatus(403);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a future start      | "startedOn": "2026-11-23"                              | /startedOn
            a future end        | "completedOn": "2026-11-23"                            | /completedOn
            an end before start | "startedOn": "2026-11-02", "completedOn": "2026-11-01" | /completedOn
            a strange milestone | "milestonesMet": [1, 7]                                | /milestonesMet/1
            a claim alone       | "claimedRag": "ON_SCHEDULE"                            | /claimedRagReason
            a reason alone      | "claimedRagReason": "because"                          | /claimedRag
            """)
    void a_report_that_breaks_a_rule_leaves_nothing(String name, String fields, String pointer) {
        String action = api.planWithAction(agency);
        List<Long> before = database.rows();
        MvcTestResult refused = api.report(action, agency, PLAIN.replace("}", ", " + fields + "}"), "\"v1\"");
        assertThat(refused).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("rules-not-met");
        assertThat(refused).bodyJson().extractingPath("$.errors[*].pointer").asArray().containsExactly(pointer);
        assertThat(database.rows()).isEqualTo(before);
        assertThat(api.get(action, PlansApi.spoc(agency))).hasHeader("ETag", "\"v1\"");
    }

    @Test
    void a_claim_stands_beside_the_computed_status_with_its_reason() {
        String action = api.planWithAction(agency);
        MvcTestResult claimed = api.report(action, agency, PLAIN.replace("}",
                """
                        , "startedOn": "2026-11-02", "claimedRag": "BEHIND_OR_NOT_HAPPENING", "claimedRagReason": "No room"}"""),
                "\"v1\"");
        assertThat(claimed).bodyJson().extractingPath("$.rag").asMap().containsEntry("computed", "ON_SCHEDULE")
                .containsEntry("claimed", "BEHIND_OR_NOT_HAPPENING").containsEntry("claimedReason", "No room")
                .containsEntry("diverges", true);
        assertThat(database.eventsOf(agency).getLast().data())
                .contains("\"to\":\"ON_SCHEDULE\"", "\"claimed\":\"BEHIND_OR_NOT_HAPPENING\"").doesNotContain("room");
    }

    @Test
    void what_is_finished_late_says_so_and_takes_no_more_reports() {
        clock.setToday(TODAY.plusDays(60));
        String action = api.planWithAction(agency);
        MvcTestResult finished = api.report(action, agency,
                PLAIN.replace("}", ", \"completedOn\": \"2027-01-10\"}"), "\"v1\"");
        assertThat(finished).bodyJson().extractingPath("$.completedLate").isEqualTo(true);
        assertThat(finished).bodyJson().extractingPath("$.rag.computed").isEqualTo("COMPLETED");
        assertThat(database.eventsOf(agency)).extracting(event -> event.data())
                .anyMatch(data -> data.contains("\"completedLate\":true") && data.contains("2027-01-10"));

        assertThat(api.report(action, agency, PLAIN, "\"v2\"")).hasStatus(409).bodyJson().extractingPath("$.code")
                .isEqualTo("action-closed");
    }

    @Test
    void an_unknown_action_of_an_own_plan_is_not_found() {
        String action = api.planWithAction(agency);
        for (String code : List.of("9z", "zz", "1aaa", "1A")) {
            assertThat(api.report(action.replace("/actions/1a", "/actions/" + code), agency, PLAIN, "\"v1\"")).as(code)
                    .hasStatus(404);
        }
    }
}
