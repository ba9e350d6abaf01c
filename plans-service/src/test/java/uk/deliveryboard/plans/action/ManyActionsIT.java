package uk.deliveryboard.plans.action;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.plans.PlansApi;
import uk.deliveryboard.plans.PlansServiceTestBase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads over a plan of many actions: complete, in their order, and how long they take. {@code -Dtest.argLine=-Dactions=100000}
 * takes as many as the budget speaks of.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyActionsIT extends PlansServiceTestBase {

    private static final int ACTIONS = Integer.getInteger("actions", 5_000);
    private static final String FILL = """
            insert into plan_action (id, plan_id, agency, task_code, title, duty_code, planned_start, due, owner_kind,
                                     owner_label, rag, rag_reason, rag_since, in_force, added_at, version, duties,
                                     county_areas, toolkit_sections, dfe_areas)
            select uuidv7(), plan_id, agency, (n / 676 + 2) || chr(97 + n %% 676 / 26) || chr(97 + n %% 26), 'Task ' || n,
                   (array['TRAIN_STAFF', 'ACTION_PLAN', 'WORK_IN_PARTNERSHIP'])[n %% 3 + 1], planned_start, due,
                   owner_kind, 'Head of Demo ' || n %% 50, rag, rag_reason, rag_since, in_force, added_at, 1,
                   case when n %% 1000 = 0 then array['ASSESS_RISK'] else '{}' end,
                   (array['{}', '{TRAINING_AWARENESS}', '{PARTNERSHIP,CHANNEL_PANEL}']::text[])[n %% 3 + 1]::text[],
                   '{}', '{}'
            from plan_action, generate_series(0, %d) as n where agency = ? and task_code = '1a'
            """
            .formatted(ACTIONS - 1);

    private static final List<String> FRAMEWORKS = List.of("duty_code || duties", "county_areas", "toolkit_sections",
            "dfe_areas");

    private final String agency = newAgencyCode();
    private String plan = "";

    private void fill() {
        if (plan.isEmpty()) {
            plan = api.planWithAction(agency).replace("/actions/1a", "");
            database.change(FILL, agency);
            database.change("analyze plan_action");
        }
    }

    @Test
    void the_listing_by_duty_has_those_under_it_and_those_that_answer_it_besides_in_their_order() {
        fill();
        assertThat(all("ASSESS_RISK")).hasSize((ACTIONS + 999) / 1000)
                .isSortedAccordingTo(Comparator.comparingInt((String code) -> Integer.parseInt(
                        code.replaceAll("[a-z]", ""))).thenComparing(code -> code));
        assertThat(all("RECORDS_AND_REPORTS")).isEmpty();
        assertThat(codes("/actions?duty=TRAIN_STAFF&limit=200")).hasSize(200).startsWith("1a", "2aa", "2ad");
    }

    @Test
    void the_crosswalk_counts_each_action_in_every_cell_that_it_answers() {
        fill();
        MvcTestResult crosswalk = api.get(plan + "/crosswalk", PlansApi.spoc(agency));
        assertThat(crosswalk).hasStatusOk();
        for (String column : FRAMEWORKS) {
            List<String> codes = PlansApi.json(crosswalk, "$.frameworks[*].cells[*].code");
            for (String code : codes) {
                long recount = database.count("select count(*) from plan_action where agency = ? and ? = any (" + column
                        + ")", agency, code);
                List<Integer> told = PlansApi.json(crosswalk, "$.frameworks[" + FRAMEWORKS.indexOf(column)
                        + "].cells[?(@.code == '" + code + "')].actions");
                assertThat(told).as(column + " " + code).allMatch(count -> count == recount);
            }
        }
        assertThat(PlansApi.<List<Integer>>json(crosswalk, "$.frameworks[*].uncovered")).containsExactly(2, 3, 8, 7);
    }

    @Test
    void however_actions_change_what_they_answer_is_what_a_recount_says() {
        String changing = newAgencyCode();
        api.planWithAction(changing);
        database.change(FILL, changing);
        for (String change : List.of(
                "update plan_action set completed_on = '2026-11-01' where agency = ? and task_code like '%b'",
                "update plan_action set duties = '{TRAIN_STAFF}' where agency = ? and task_code like '%c'",
                "update plan_action set withdrawn_as = 'CANCELLED' where agency = ? and task_code like '%d'",
                "update plan_action set completed_on = null where agency = ? and task_code like '2%b'",
                "update plan_action set withdrawn_as = null where agency = ? and task_code like '%d'",
                "update plan_action set title = title where agency = ?",
                "delete from plan_action where agency = ? and task_code like '%x'")) {
            database.change(change, changing);
            assertThat(database.count("""
                    select count(*) from (
                        select plan_id, answers, count(*) as actions from plan_action
                        where withdrawn_as is null group by plan_id, answers) as recounted
                    full join (select * from plan_answers where actions <> 0) as kept using (plan_id, answers)
                    where recounted.actions is distinct from kept.actions""")).as(change).isZero();
        }
    }

    @Test
    void how_long_reads_take_is_said() {
        fill();
        for (String read : List.of("/actions", "/actions?duty=TRAIN_STAFF", "/actions?duty=ASSESS_RISK",
                "/actions?duty=RECORDS_AND_REPORTS", "/actions?owner=Head%20of%20Demo%207", "/actions?rag=ON_SCHEDULE",
                "/actions?dueBy=2026-01-01", "/crosswalk")) {
            System.out.printf("MEASURED %,d actions, %s: %s ms%n", ACTIONS, read, median(plan + read));
        }
        System.out.printf("MEASURED %,d actions, /me/due: %s ms%n", ACTIONS, median("/v1/me/due"));
    }

    private List<String> all(String duty) {
        List<String> codes = new ArrayList<>();
        for (String after = "/actions?limit=50&duty=" + duty; !after.isEmpty();) {
            MvcTestResult page = api.get(plan + after, PlansApi.spoc(agency));
            codes.addAll(PlansApi.<List<String>>json(page, "$.items[*].taskCode"));
            String link = String.valueOf(page.getResponse().getHeader("Link"));
            after = link.contains("rel=\"next\"")
                    ? "/actions?" + link.replaceAll(".*?\\?([^>]*)>; rel=\"next\".*", "$1")
                    : "";
        }
        return codes;
    }

    private List<String> codes(String path) {
        return PlansApi.json(api.get(plan + path, PlansApi.spoc(agency)), "$.items[*].taskCode");
    }

    private String median(String path) {
        long[] times = Stream.generate(() -> timed(path)).limit(9).mapToLong(Long::longValue).toArray();
        Arrays.sort(times);
        return "%.1f".formatted(times[times.length / 2] / 1e6);
    }

    private long timed(String path) {
        String token = PlansApi.spoc(agency);
        long begin = System.nanoTime();
        assertThat(api.get(path, token)).hasStatusOk();
        return System.nanoTime() - begin;
    }
}
