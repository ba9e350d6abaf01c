package uk.deliveryboard.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import uk.deliveryboard.testkit.TestIdentity;

/**
 * What a SPOC reads of a plan of 100,000 actions: the list, each of its filters, what the plan covers, and what is due.
 * The floor is the same request for a plan of a hundred.
 */
public final class PlanReadsBenchmark {

    private static final String PLAN = "{plan}";
    private static final int ACTIONS = 100_000;
    private static final int FEW = 100;
    private static final int REQUESTS = 60;
    private static final double BUDGET_MS = 50;
    private static final String DUTIES = """
            array['ASSESS_RISK', 'ACTION_PLAN', 'TRAIN_STAFF', 'WORK_IN_PARTNERSHIP', 'REFERRAL_MECHANISMS',
                  'RECORDS_AND_REPORTS']""";
    private static final String[] FILTERS = {"", "?rag=BEHIND_OR_NOT_HAPPENING",
            "?rag=HAPPENING_BEHIND_SCHEDULE&limit=200", "?owner=Owner%207",
            "?owner=Owner%2099999", "?dueBy=2026-05-01", "?dueBy=2027-03-31", "?duty=ASSESS_RISK",
            "?duty=RECORDS_AND_REPORTS",
            "?group=Group%203", "?sharedTask=task-7", "?duty=ACTION_PLAN&rag=BEHIND_OR_NOT_HAPPENING&owner=Owner%203"};

    private final UUID large = UUID.randomUUID();
    private final UUID small = UUID.randomUUID();

    private PlanReadsBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        try (RunningJar plans = RunningJar.of("plans", "-Xmx256m")) {
            new PlanReadsBenchmark().run(plans);
        }
        System.exit(0);
    }

    private void run(RunningJar plans) throws Exception {
        try (Connection connection = plans.superuser()) {
            fill(connection, "large", large, ACTIONS);
            fill(connection, "small", small, FEW);
            connection.createStatement().execute("vacuum analyze");
        }
        for (String filter : FILTERS) {
            measure(plans, "/v1/plans/{plan}/actions" + filter);
        }
        measure(plans, "/v1/plans/{plan}/divergences");
        measure(plans, "/v1/plans/{plan}/crosswalk");
        measure(plans, "/v1/me/due");
    }

    private void measure(RunningJar plans, String path) throws IOException, InterruptedException {
        double floor = plans.read(TestIdentity.token("small", "SPOC"), path.replace(PLAN, small.toString()),
                REQUESTS)[REQUESTS / 2];
        double[] millis = plans.read(TestIdentity.token("large", "SPOC"), path.replace(PLAN, large.toString()),
                REQUESTS);
        double median = millis[REQUESTS / 2];
        System.out.printf("%-50s p50 %6.1f ms, p95 %6.1f ms, %5.1fx of the floor; budget %.0f ms: %s%n",
                path.replace("/v1/plans/" + PLAN, ""), median, millis[REQUESTS * 95 / 100], median / floor, BUDGET_MS,
                median <= BUDGET_MS ? "met" : "NOT MET");
    }

    /** Actions of every status, owner, duty and group; one in ten answers a second duty, one in fifty is claimed otherwise. */
    private static void fill(Connection connection, String agency, UUID plan, int actions) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into agency (id, code, name, type, specified_authority, boards, active_from, registered_at,
                                        version)
                    values (uuidv7(), '%1$s', 'Benchmark', 'LOCAL_AUTHORITY_COUNTY', true, '{benchmark}', '2020-01-01',
                            now(), 1)""".formatted(agency));
            statement.execute("""
                    insert into plan (id, agency, title, type, period_from, period_to, created_at, series, status,
                                      submitted_by, approved_on, adopted_on, version)
                    values ('%2$s', '%1$s', 'Benchmark', 'ORGANISATION', '2026-04-01', '2027-03-31', now(), '%2$s',
                            'ACTIVE', 'benchmark', '2026-04-01', '2026-04-01', 1)""".formatted(agency, plan));
            statement.execute(
                    """
                            insert into plan_action (id, plan_id, agency, task_code, title, duty_code, timescale_raw,
                                planned_start, due, owner_kind, owner_label, completed_on, started_on, claimed_rag,
                                claimed_reason, rag, rag_reason, rag_since, added_at, version, duties, county_areas,
                                toolkit_sections, stakeholder_group, shared_task)
                            select uuidv7(), '%2$s', '%1$s', n || 'a', 'Action ' || n, (%4$s)[1 + n %% 6], 'by the day',
                                   '2026-04-01', date '2026-04-02' + n %% 360, 'JOB_ROLE', 'Owner ' || n %% 1000,
                                   case n %% 4 when 0 then date '2026-09-01' end, date '2026-04-01',
                                   case n %% 50 when 1 then 'ON_SCHEDULE' end, case n %% 50 when 1 then 'said so' end,
                                   case n %% 4 when 0 then 'COMPLETED' when 1 then 'ON_SCHEDULE' when 2 then 'HAPPENING_BEHIND_SCHEDULE'
                                               else case n %% 8 when 3 then 'BEHIND_OR_NOT_HAPPENING' else 'NO_INFORMATION' end end,
                                   'ON_TRACK', '2026-04-01', now(), 1,
                                   case n %% 10 when 0 then (%4$s)[1 + (n + 1) %% 6:1 + (n + 1) %% 6] else '{}' end,
                                   case n %% 3 when 0 then array['PARTNERSHIP'] else '{}' end,
                                   case n %% 5 when 0 then array['CHANNEL_PANEL'] else '{}' end,
                                   case n %% 2 when 0 then 'Group ' || n %% 40 end,
                                   case n %% 20 when 0 then 'task-' || n %% 500 end
                            from generate_series(1, %3$d) n"""
                            .formatted(agency, plan, actions, DUTIES));
        }
    }
}
