package uk.deliveryboard.plans;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.plans.appointment.AppointmentIT;
import uk.deliveryboard.plans.appointment.ContactIT;
import uk.deliveryboard.plans.board.BoardIT;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the database shows and takes when every WHERE of the service is forgotten. */
class RowSecurityIT extends PlansServiceTestBase {

    private static final List<String> OWNED = List.of("plan", "plan_action", "action_milestone", "progress_note",
            "plan_transition", "plan_equality_assessment", "plan_sign_off", "plan_review",
            "evidence", "evidence_file", "plan_import", "register_entry",
            "plan_answers", "speaker_check", "annual_return", "document_acknowledgement", "office_appointment",
            "office_contact", "delegated_request");
    private static final List<String> OF_BOARDS = List.of("board_seat", "board_meeting", "board_attendance",
            "board_decision", "board_action", "board_review", "board_assessment", "board_point");

    private final String mine = newAgencyCode();
    private final String theirs = newAgencyCode();

    private void bothHavePlans() {
        for (String agency : List.of(mine, theirs)) {
            String action = api.planWithAction(agency);
            assertThat(api.report(action, agency, PlansApi.PROGRESS, "\"v1\"")).hasStatus(201);
            String plan = action.replace("/actions/1a", "");
            assertThat(api.upload(agency, "Action,By whom\nTrain,Head of Learning")).hasStatus(201);
            assertThat(api.post(action + "/evidence", PlansApi.spoc(agency), """
                    {"type": "MINUTES", "title": "Minutes", "asAt": "2026-11-20", "content": "YWJj"}"""))
                    .hasStatus(201);
            assertThat(api.post("/v1/registers/communications", PlansApi.spoc(agency), """
                    {"on": "2026-11-20", "title": "Newsletter", "owner": "Communications team"}""")).hasStatus(201);
            assertThat(api.post("/v1/registers/speaker-checks", PlansApi.spoc(agency), """
                    {"kind": "PREMISES", "about": "Demo evening class", "eventOn": "2026-12-20"}""")).hasStatus(201);
            MvcTestResult document = api.post("/v1/registers/model-documents", PlansApi.spoc(agency), """
                    {"on": "2026-11-20", "reviewDue": "2027-11-20", "title": "Handbook", "owner": "Head of Demo"}""");
            assertThat(api.post(PlansApi.location(document) + "/acknowledgements", PlansApi.spoc(agency),
                    "{\"statement\": \"READ_AND_UNDERSTOOD\"}")).hasStatus(201);
            assertThat(api.post("/v1/registers/annual-returns", PlansApi.spoc(agency), """
                    {"type": "SAFEGUARDING_AUDIT", "academicYear": "2025-26", "includesPrevent": true,
                     "submittedOn": "2026-10-01"}""")).hasStatus(201);
            MvcTestResult appointed = api.post("/v1/agencies/" + agency + "/appointments", PlansApi.spoc(agency),
                    AppointmentIT.appointment("SPOC", 1, "2026-01-01", null));
            assertThat(api.post(PlansApi.location(appointed) + "/contacts", PlansApi.spoc(agency),
                    ContactIT.CORRECTION, UUID.randomUUID().toString(), "\"v1\"")).hasStatus(201);
            assertThat(api.post("/v1/agencies/" + agency + "/appointments", PlansApi.spoc(agency), AppointmentIT
                    .appointment("ACTING_DEPUTY_SPOC", 2, "2026-11-22", "2026-11-30"))).hasStatus(201);
            assertThat(api.get("/v1/plans", TestIdentity.tokenOf(new UUID(7, 2), agency, "BOARD_MEMBER")))
                    .hasStatusOk();
            api.adopt(plan, agency);
            assertThat(api.onPresentVersion(plan, "/reviews", agency, "PREVENT_LEAD",
                    "{\"on\": \"2026-11-22\", \"kind\": \"AUDIT\"}")).hasStatus(201);
        }
    }

    private Connection as(@Nullable String agency, @Nullable String job) throws SQLException {
        Connection connection = database.asApplication();
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement(
                "select set_config('app.agency', ?, true), set_config('app.job', ?, true)")) {
            statement.setString(1, agency == null ? "" : agency);
            statement.setString(2, job == null ? "" : job);
            statement.execute();
        }
        return connection;
    }

    private static List<String> agencies(Connection connection, String table) {
        return Database.jdbc(connection).sql("select distinct agency from " + table).query(String.class).list();
    }

    @Test
    void an_agency_sees_its_own_rows_and_no_others() throws SQLException {
        bothHavePlans();
        try (Connection connection = as(mine, null)) {
            for (String table : OWNED) {
                assertThat(agencies(connection, table)).as(table).containsExactly(mine);
            }
        }
    }

    @Test
    void nobody_sees_nothing() throws SQLException {
        bothHavePlans();
        try (Connection unset = database.asApplication(); Connection empty = as(null, null)) {
            for (String table : OWNED) {
                assertThat(agencies(unset, table)).as(table).isEmpty();
                assertThat(agencies(empty, table)).as(table).isEmpty();
            }
        }
    }

    @Test
    void an_agency_changes_and_adds_nothing_for_others() throws SQLException {
        bothHavePlans();
        try (Connection connection = as(mine, null)) {
            var jdbc = Database.jdbc(connection);
            assertThat(jdbc.sql("update plan_action set title = 'x' where agency = ?").param(theirs).update())
                    .isZero();
            assertThatThrownBy(() -> jdbc.sql("update plan_action set agency = ?").param(theirs).update())
                    .hasStackTraceContaining("row-level security");
        }
        try (Connection connection = as(mine, null)) {
            var jdbc = Database.jdbc(connection);
            assertThatThrownBy(() -> jdbc
                    .sql("""
                            insert into plan (id, series, agency, title, type, period_from, period_to, created_at, version)
                            values (gen_random_uuid(), gen_random_uuid(), ?, 'x', 'COUNTY', '2026-01-01', '2026-02-01', now(), 1)""")
                    .param(theirs).update()).hasStackTraceContaining("row-level security");
        }
    }

    @Test
    void the_recount_sees_actions_and_milestones_of_all_but_neither_plans_nor_reports() throws SQLException {
        bothHavePlans();
        try (Connection connection = as(null, "rag-sweep")) {
            assertThat(agencies(connection, "plan_action")).contains(mine, theirs);
            assertThat(agencies(connection, "action_milestone")).contains(mine, theirs);
            assertThat(agencies(connection, "plan")).isEmpty();
            assertThat(agencies(connection, "progress_note")).isEmpty();
            assertThat(Database.jdbc(connection).sql("update action_milestone set title = 'x'").update()).isZero();
        }
    }

    @Test
    void a_board_is_seen_by_the_agencies_that_sit_on_it_and_by_no_others() throws SQLException {
        String board = newAgencyCode();
        BoardIT.keepRecord(api, board, mine);
        api.register(theirs, newAgencyCode());
        for (String table : OF_BOARDS) {
            String rows = "select count(*) from " + table + " where board = ?";
            assertThat(database.count(rows, board)).as(table).isPositive();
            assertThat(count(mine, rows, board)).as(table).isPositive();
            assertThat(count(theirs, rows, board)).as(table).isZero();
            assertThat(count(null, rows, board)).as(table).isZero();
        }
        try (Connection connection = as(theirs, null)) {
            assertThatThrownBy(() -> Database.jdbc(connection).sql("""
                    insert into board_review (id, board, kind, held_on, recorded_at, recorded_by)
                    values (gen_random_uuid(), ?, 'MEMBERSHIP', '2026-01-01', now(), 'x')""").param(board).update())
                    .hasStackTraceContaining("row-level security");
        }
    }

    private long count(@Nullable String agency, String sql, String board) throws SQLException {
        try (Connection connection = as(agency, null)) {
            return Database.jdbc(connection).sql(sql).param(board).query(Long.class).single();
        }
    }

    @Test
    void the_job_that_forgets_imports_sees_those_of_all_and_nothing_else() throws SQLException {
        bothHavePlans();
        try (Connection connection = as(null, "plan-import-expiry")) {
            assertThat(agencies(connection, "plan_import")).contains(mine, theirs);
            for (String table : OWNED) {
                assertThat(table.equals("plan_import") || agencies(connection, table).isEmpty()).as(table).isTrue();
            }
            assertThat(Database.jdbc(connection).sql("update plan_import set version = 2").update()).isZero();
        }
    }

    @Test
    void every_table_with_an_agency_is_under_forced_row_security() {
        assertThat(database.count("""
                select count(*) from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'agency'
                and not (c.relrowsecurity and c.relforcerowsecurity)""")).isZero();
        assertThat(database.count("select count(*) from pg_class where relforcerowsecurity"))
                .isEqualTo(OWNED.size() + OF_BOARDS.size());
    }

    @Test
    void every_table_and_column_says_what_it_means() {
        assertThat(database.count("""
                select count(*) from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum >= 0
                and not a.attisdropped and c.relname not like 'flyway%'
                and col_description(c.oid, a.attnum) is null""")).isZero();
    }
}
