package uk.deliveryboard.plans.action;

import java.time.LocalDate;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.plans.PlansApi;
import uk.deliveryboard.plans.PlansServiceTestBase;

import static org.assertj.core.api.Assertions.assertThat;

class RecomputeRagIT extends PlansServiceTestBase {

    @Autowired
    RecomputeRag recomputeRag;

    private final String agency = newAgencyCode();

    private String underway() {
        String action = api.planWithAction(agency);
        assertThat(api.report(action, agency, PlansApi.PROGRESS, "\"v1\"")).hasStatus(201);
        return action;
    }

    private void passTo(String day) {
        clock.setToday(LocalDate.parse(day));
    }

    private long changes() {
        return database.eventTypesOf(agency).stream().filter("plans.action-rag-changed"::equals).count();
    }

    @Test
    void a_status_changes_because_time_passes_and_tells_the_others_once() {
        String action = underway();
        long before = changes();
        passTo("2026-12-31");
        recomputeRag.run();
        assertThat(changes()).isEqualTo(before);

        passTo("2027-01-01");
        assertThat(recomputeRag.run()).isPositive();
        assertThat(recomputeRag.run()).isZero();

        MvcTestResult overdue = api.get(action, PlansApi.spoc(agency));
        assertThat(overdue).hasHeader("ETag", "\"v3\"").bodyJson().extractingPath("$.rag").asMap()
                .containsEntry("computed", "BEHIND_OR_NOT_HAPPENING").containsEntry("reason", "OVERDUE")
                .containsEntry("since", "2027-01-01");
        assertThat(changes()).isEqualTo(before + 1);
        assertThat(database.eventsOf(agency).getLast().data()).contains("\"from\":\"ON_SCHEDULE\"",
                "\"to\":\"BEHIND_OR_NOT_HAPPENING\"", "\"asAt\":\"2027-01-01\"");
    }

    @Test
    void it_works_for_all_agencies_in_batches_with_milestones_and_leaves_what_is_over_alone() {
        String plan = underway().replace("/actions/1a", "");
        database.change("""
                insert into plan_action (id, plan_id, agency, task_code, title, duty_code, planned_start, due,
                                         owner_kind, owner_label, started_on, reported_on, rag, rag_reason, rag_since,
                                         added_at, version)
                select gen_random_uuid(), p.id, p.agency, (n || 'b'), 'Title', 'ACTION_PLAN', date '2026-09-01',
                       date '2027-03-31', 'TEAM', 'Team', date '2026-09-01', date '2026-11-02', 'ON_SCHEDULE',
                       'ON_TRACK', date '2026-11-02', now(), 1
                from plan p, generate_series(1, 1200) as n where p.agency = ?""", agency);
        database.change("""
                update plan_action set completed_on = date '2026-11-02', rag = 'COMPLETED'
                where agency = ? and task_code in ('7b', '8b')""", agency);
        database.change("""
                insert into action_milestone (action_id, agency, number, title, due)
                select id, agency, 1, 'Milestone', date '2026-11-30' from plan_action
                where agency = ? and task_code like '%b'""", agency);

        passTo("2026-12-01");
        assertThat(recomputeRag.run()).isGreaterThanOrEqualTo(1198);

        assertThat(database.count("""
                select count(*) from plan_action where agency = ? and task_code like '%b'
                and rag_reason = 'MILESTONES_MISSED' and version = 2""", agency)).isEqualTo(1198);
        assertThat(api.get(plan + "/actions/7b", PlansApi.spoc(agency))).hasHeader("ETag", "\"v1\"");
    }

    @Test
    void two_instances_at_once_tell_it_once() throws Exception {
        underway();
        long before = changes();
        passTo("2027-01-01");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = java.util.stream.Stream.generate(() -> threads.submit(recomputeRag::run)).limit(4).toList();
            for (var run : runs) {
                run.get();
            }
        }
        assertThat(changes()).isEqualTo(before + 1);
    }
}
