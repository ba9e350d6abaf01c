package uk.deliveryboard.plans.planimport;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.plans.PlansApi;
import uk.deliveryboard.plans.PlansServiceTestBase;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** From a document to a draft plan, through the API. */
class PlanImportIT extends PlansServiceTestBase {

    private static final String OUTLINE = """
            {"title": "Imported plan", "type": "ORGANISATION", "periodFrom": "2026-04-01", "periodTo": "2027-03-31"}""";
    private static final String DEFAULTS = """
            {"dutyCode": "ACTION_PLAN", "due": "2027-03-31",
             "primaryOwner": {"kind": "JOB_ROLE", "label": "Prevent lead"}}""";
    private static final String TWO_TASKS = """
            Task ID,Key Tasks,Timescale,Who,Outcome,Progress update,RAG,Remarks
            1a,Train the front line,By end of December 2026,Head of Learning (Northmere Police),Fewer gaps,Begun,Green,
            1b,Refresh the policy,On-going,,,,,Ask the governors
            """;

    private final String agency = newAgencyCode();

    @Autowired
    private ForgetPlanImports forget;

    @BeforeEach
    void registered() {
        api.register(agency);
    }

    static Stream<Arguments> everyLayoutInEveryKind() {
        return Stream.of("Duty|Evidence|Action|By whom", "Duty|Actions|Impact|Lead|Progress|Evidence",
                "Area|Action|Responsible Agency|Timescale|Expected Outcomes|Updates",
                "Task ID|Key Tasks|Timescale|Who|Outcome|Progress update|RAG")
                .flatMap(layout -> Arrays.stream(PlanFiles.values()).map(kind -> arguments(layout, kind)));
    }

    @ParameterizedTest
    @MethodSource("everyLayoutInEveryKind")
    void a_plan_in_any_layout_and_kind_of_file_becomes_a_draft(String layout, PlanFiles kind) {
        List<String> header = List.of(layout.split("\\|"));
        String uploaded = uploaded(kind.file(List.of(header, row(header.size(), 1), header, row(header.size(), 2))));

        MvcTestResult dryRun = api.get(uploaded, PlansApi.spoc(agency));
        assertThat(dryRun).hasStatusOk();
        assertThat(PlansApi.<List<Object>>json(dryRun, "$.unclassified")).isEmpty();
        assertThat(PlansApi.<List<Integer>>json(dryRun, "$.tables[0].actions[*].row")).containsExactly(2, 4);
        MvcTestResult confirmed = confirm(uploaded, "\"others\": \"TAKE\", \"defaults\": " + DEFAULTS);
        assertThat(confirmed).hasStatus(201);

        String plan = PlansApi.location(confirmed);
        MvcTestResult actions = api.get(plan + "/actions", PlansApi.spoc(agency));
        for (int number = 1; number <= 2; number++) {
            String stored = PlansApi.json(actions, "$.items[%d]".formatted(number - 1)).toString();
            for (int column = 0; column < header.size(); column++) {
                assertThat(stored).contains("text " + number + "." + column);
            }
        }
        assertThat(PlansApi.<String>json(api.get(plan, PlansApi.spoc(agency)), "$.status")).isEqualTo("DRAFT");
        assertThat(database.eventTypesOf(agency)).filteredOn(type -> type.equals("plans.plan-action-added")
                || type.contains("action-added")).hasSize(2);
    }

    @Test
    void a_dry_run_says_what_was_read_what_is_proposed_what_is_asked_and_what_found_no_place() {
        MvcTestResult dryRun = api.get(uploaded(TWO_TASKS), PlansApi.spoc(agency));
        assertThat(PlansApi.<Map<String, Object>>json(dryRun, "$.summary")).containsEntry("tables", 1)
                .containsEntry("actions", 2).containsEntry("needs", 2).containsEntry("version", 1);
        assertThat(PlansApi.<Object>json(dryRun, "$.tables[0].actions[0].cells.OWNER[0]"))
                .isEqualTo("Head of Learning (Northmere Police)");
        assertThat(PlansApi.<Map<String, Object>>json(dryRun, "$.tables[0].actions[0].proposal"))
                .containsEntry("taskCode", "1a").containsEntry("due", "2026-12-31")
                .containsEntry("description", "Progress: Begun\nStatus: Green")
                .containsEntry("intendedImpact", "Fewer gaps");
        assertThat(PlansApi.<List<String>>json(dryRun, "$.tables[0].actions[1].needs[*]")).containsExactly("DUTY",
                "DUE", "OWNER");
        assertThat(PlansApi.<List<String>>json(dryRun, "$.findings[*].code")).containsExactly("open-ended-timescale",
                "no-owner", "blank-rag");
        assertThat(PlansApi.<List<Integer>>json(dryRun, "$.findings[*].table")).containsOnly(1);
        assertThat(PlansApi.<List<Integer>>json(dryRun, "$.findings[*].row")).containsOnly(3);
        assertThat(PlansApi.<List<String>>json(dryRun, "$.unclassified[*].paragraphs[*]")).containsExactly("Remarks",
                "Ask the governors");
    }

    @Test
    void rows_that_lack_something_are_refused_by_their_pointers_and_nothing_is_stored() {
        String uploaded = uploaded(TWO_TASKS);
        List<Long> before = database.rows();
        MvcTestResult refused = confirm(uploaded, """
                "rows": [{"table": 1, "row": 2, "choice": "TAKE", "correction": {"due": "2026-01-01",
                          "plannedStart": "2026-02-01", "dutyCode": "TRAIN_STAFF"}},
                         {"table": 1, "row": 3, "choice": "TAKE"}, {"table": 2, "row": 9, "choice": "LEAVE_OUT"}]""");
        assertThat(refused).hasStatus(422);
        assertThat(PlansApi.<String>json(refused, "$.code")).isEqualTo("rules-not-met");
        assertThat(PlansApi.<List<String>>json(refused, "$.errors[*].pointer")).containsExactlyInAnyOrder(
                "/rows/2", "/rows/1/dutyCode", "/rows/1/due", "/rows/1/primaryOwner", "/rows/0/timescale/due");
        MvcTestResult badPlan = api.post(uploaded + "/confirmation", PlansApi.spoc(agency),
                "{\"plan\": %s, \"others\": \"TAKE\"}".formatted(OUTLINE.replace("2027-03-31", "2026-03-31")),
                UUID.randomUUID().toString(), "\"v1\"");
        assertThat(PlansApi.<List<String>>json(badPlan, "$.errors[*].pointer")).contains("/plan/periodTo",
                "/others/due");
        assertThat(database.rows()).isEqualTo(before);
    }

    @Test
    void each_row_is_taken_corrected_or_left_out_as_decided() {
        MvcTestResult confirmed = confirm(uploaded(TWO_TASKS), """
                "rows": [{"table": 1, "row": 2, "choice": "LEAVE_OUT"},
                         {"table": 1, "row": 3, "choice": "TAKE", "correction": {"taskCode": "9z",
                          "title": "Refresh the safeguarding policy", "dutyCode": "ASSESS_RISK", "due": "2027-01-31",
                          "primaryOwner": {"kind": "GROUP", "label": "Governing body"}}}]""");
        assertThat(confirmed).hasStatus(201);
        assertThat(PlansApi.<Map<String, Object>>json(confirmed, "$")).containsEntry("actions", 1)
                .containsEntry("leftOut", 1);
        MvcTestResult action = api.get(PlansApi.location(confirmed) + "/actions/9z", PlansApi.spoc(agency));
        assertThat(PlansApi.<Map<String, Object>>json(action, "$")).containsEntry("title",
                "Refresh the safeguarding policy").containsEntry("dutyCode", "ASSESS_RISK");
        assertThat(PlansApi.<Map<String, Object>>json(action, "$.timescale")).containsEntry("raw", "On-going")
                .containsEntry("due", "2027-01-31").containsEntry("plannedStart", "2026-04-01");
        assertThat(PlansApi.<Map<String, Object>>json(action, "$.timescale.reading"))
                .containsEntry("precision", "OPEN_ENDED").containsEntry("kind", "RANGE").containsEntry("latest", null);
        assertThat(PlansApi.<Object>json(action, "$.primaryOwner.label")).isEqualTo("Governing body");
    }

    @Test
    void an_import_is_confirmed_once_on_the_version_that_was_seen() {
        String uploaded = uploaded(TWO_TASKS);
        String all = "\"others\": \"TAKE\", \"defaults\": " + DEFAULTS;
        assertThat(confirm(uploaded, all, "key-1", "\"v7\"")).hasStatus(412);
        MvcTestResult first = confirm(uploaded, all, "key-1", "\"v1\"");
        assertThat(first).hasStatus(201);
        MvcTestResult again = confirm(uploaded, all, "key-1", "\"v1\"");
        assertThat(again).hasStatus(201).headers().containsHeader("Idempotent-Replayed");
        assertThat(PlansApi.location(again)).isEqualTo(PlansApi.location(first));
        MvcTestResult second = confirm(uploaded, all, "key-2", "\"v2\"");
        assertThat(second).hasStatus(409);
        assertThat(PlansApi.<String>json(second, "$.code")).isEqualTo("plan-import-confirmed");
        assertThat(database.count("select count(*) from plan where agency = ?", agency)).isEqualTo(1);
        MvcTestResult seen = api.get(uploaded, PlansApi.spoc(agency));
        assertThat(PlansApi.location(first)).endsWith(PlansApi.<String>json(seen, "$.summary.planId"));
    }

    @Test
    void one_upload_sent_twice_is_one_import_and_another_file_under_its_key_is_refused() {
        byte[] file = PlanFiles.ODS.file(List.of(List.of("Action", "Who"), List.of("Train", "Head of Learning")));
        String key = UUID.randomUUID().toString();
        MvcTestResult first = api.upload(agency, file, key);
        assertThat(first).hasStatus(201);
        assertThat(PlansApi.location(api.upload(agency, file, key))).isEqualTo(PlansApi.location(first));
        assertThat(api.upload(agency, TWO_TASKS.getBytes(StandardCharsets.UTF_8), key))
                .hasStatus(422);
        assertThat(database.count("select count(*) from plan_import where agency = ?", agency)).isEqualTo(1);
    }

    @Test
    void others_neither_see_nor_confirm_it() {
        String uploaded = uploaded(TWO_TASKS);
        String other = newAgencyCode();
        api.register(other);
        assertThat(api.get(uploaded, PlansApi.spoc(other))).hasStatus(404);
        assertThat(api.post(uploaded + "/confirmation", PlansApi.spoc(other),
                "{\"plan\": %s, \"others\": \"TAKE\"}".formatted(OUTLINE), UUID.randomUUID().toString(), "\"v1\""))
                .hasStatus(404);
        for (String role : List.of("BOARD_MEMBER", "AUDITOR", "BOARD_CHAIR", "INTEGRATION_CLIENT")) {
            assertThat(api.get(uploaded, TestIdentity.token(agency, role))).as(role).hasStatus(403);
        }
        for (String role : writingRoles()) {
            assertThat(api.get(uploaded, TestIdentity.token(agency, role))).as(role).hasStatusOk();
        }
    }

    @Test
    void after_seven_days_it_is_as_if_it_never_was_and_then_it_is_gone() {
        String uploaded = uploaded(TWO_TASKS);
        String inTime = uploaded(TWO_TASKS);
        clock.setToday(TODAY.plusDays(6));
        assertThat(confirm(inTime, "\"others\": \"TAKE\", \"defaults\": " + DEFAULTS)).hasStatus(201);
        forget.run();
        assertThat(api.get(uploaded, PlansApi.spoc(agency))).hasStatusOk();
        clock.setToday(TODAY.plusDays(7));
        assertThat(api.get(uploaded, PlansApi.spoc(agency))).hasStatus(404);
        assertThat(confirm(uploaded, "\"others\": \"TAKE\", \"defaults\": " + DEFAULTS)).hasStatus(404);
        assertThat(forget.run()).isGreaterThanOrEqualTo(2);
        assertThat(database.count("select count(*) from plan_import where agency = ?", agency)).isZero();
        assertThat(database.count("select count(*) from plan where agency = ?", agency)).isEqualTo(1);
    }

    @Test
    void two_thousand_actions_are_stored_with_their_events_and_how_long_it_took_is_said() {
        String rows = IntStream.rangeClosed(1, 2_000)
                .mapToObj(row -> "Task %d,Head of Demo %d,By end of March 2027,Train staff".formatted(row, row % 50))
                .collect(Collectors.joining("\n", "Action,Who,Timescale,Duty\n", "\n"));
        long begin = System.nanoTime();
        String uploaded = uploaded(rows);
        long read = System.nanoTime();
        assertThat(confirm(uploaded, "\"others\": \"TAKE\"")).hasStatus(201);
        long end = System.nanoTime();
        System.out.printf("MEASURED 2,000 actions: read %d ms, confirmed %d ms%n", (read - begin) / 1_000_000,
                (end - read) / 1_000_000);
        assertThat(database.count("select count(*) from plan_action where agency = ?", agency)).isEqualTo(2_000);
        assertThat(database.eventTypesOf(agency).stream().filter(type -> type.contains("action-added")).count())
                .isEqualTo(2_000);
    }

    private String uploaded(String csv) {
        return uploaded(csv.getBytes(StandardCharsets.UTF_8));
    }

    private String uploaded(byte[] file) {
        MvcTestResult result = api.upload(agency, file, UUID.randomUUID().toString());
        assertThat(result).hasStatus(201);
        return PlansApi.location(result);
    }

    private MvcTestResult confirm(String uploaded, String decisions) {
        return confirm(uploaded, decisions, UUID.randomUUID().toString(), "\"v1\"");
    }

    private MvcTestResult confirm(String uploaded, String decisions, String key, String ifMatch) {
        return api.post(uploaded + "/confirmation", PlansApi.spoc(agency),
                "{\"plan\": %s, %s}".formatted(OUTLINE, decisions), key, ifMatch);
    }

    private static List<String> row(int columns, int number) {
        return IntStream.range(0, columns).mapToObj(column -> "text " + number + "." + column).toList();
    }
}
