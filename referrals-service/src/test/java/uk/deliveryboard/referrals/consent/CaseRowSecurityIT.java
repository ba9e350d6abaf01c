package uk.deliveryboard.referrals.consent;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import uk.deliveryboard.referrals.Ledger;
import uk.deliveryboard.referrals.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The database itself shows a case to those who work on it, and lets nobody rewrite what happened. */
class CaseRowSecurityIT extends ServiceTest {

    private static final String INTERVENTION = """
            {"kind": "FAMILY", "provider": "IP-07", "startsOn": "2026-10-12", "sessionsOn": ["2026-10-19"]}""";
    private static final String ASSESSMENT = """
            {"instrument": "PAF", "version": "2024", "occasion": "ADOPTION", "completedOn": "2026-10-12",
             "overall": "LOW"}""";

    @Value("${spring.datasource.url}")
    String url;

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # agency         , reach , sees it
            -                , -     , false
            ''               , board , false
            alderfen-college , agency, false
            alderfen-college , -     , false
            northmere-county , agency, false
            northmere-county , board , true
            northmere-police , board , true
            southmere-county , board , false
            """)
    void a_case_is_shown_to_those_who_work_on_it_and_not_to_the_agency_that_referred(String agency, String reach,
            boolean sees) throws SQLException {
        UUID id = adopted();
        assertThat(post(chair(), "/v1/cases/" + id + "/interventions", INTERVENTION)).hasStatus(201);
        assertThat(post(chair(), "/v1/cases/" + id + "/assessments", ASSESSMENT)).hasStatus(201);
        assertThat(post(chair(), "/v1/panels/northmere/actions", """
                {"agency": "northmere-police", "task": "CHECK_RECORDS", "dueOn": "2026-11-02", "caseId": "%s"}"""
                .formatted(id))).hasStatus(201);

        try (Connection connection = as(agency, reach)) {
            for (String table : List.of("consent_entry", "intervention", "support_session", "assessment",
                    "panel_action_case")) {
                assertThat(texts(connection, "select 1 from " + table + " where referral_id = '" + id + "'").isEmpty())
                        .as(table).isEqualTo(!sees);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"update consent_entry set answered_on = answered_on", "delete from consent_entry",
            "delete from intervention", "update intervention set kind = kind", "delete from support_session",
            "update support_session set planned_on = planned_on", "update assessment set overall = overall",
            "delete from assessment", "update panel_action set task = task", "delete from panel_check",
            "delete from panel_meeting", "update panel_action_case set board = board",
            "update assessment_instrument set source = ''"})
    void the_application_cannot_rewrite_what_happened(String sql) throws SQLException {
        try (Connection connection = as("northmere-county", "board");
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("permission denied");
        }
    }

    /** The directory says of every public body on which boards it sits; all else that has a board is walled off. */
    @Test
    void every_table_with_a_board_forces_its_policies_on_its_owner_too() throws SQLException {
        try (Connection connection = Ledger.owner(url)) {
            assertThat(texts(connection, """
                    select c.relname from pg_class c
                    join pg_attribute a on a.attrelid = c.oid and a.attname in ('board', 'referral_id')
                    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                      and not (c.relrowsecurity and c.relforcerowsecurity)""")).isEmpty();
        }
    }

    private Connection as(String agency, String reach) throws SQLException {
        Connection connection = Ledger.app(url);
        try (Statement statement = connection.createStatement()) {
            if (agency != null) {
                statement.execute("set app.agency = '" + agency + "'");
            }
            if (reach != null) {
                statement.execute("set app.reach = '" + reach + "'");
            }
        }
        return connection;
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
