package uk.deliveryboard.referrals.referral.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import uk.deliveryboard.referrals.Bodies;
import uk.deliveryboard.referrals.Ledger;
import uk.deliveryboard.referrals.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the database itself shows and allows to the role of the application, whatever the code forgets. */
class RowSecurityIT extends ServiceTest {

    @Value("${spring.datasource.url}")
    String url;

    private UUID id;

    @BeforeEach
    void aReferralThatMoved() {
        id = referral();
        assertThat(move(chair(), id, "\"v1\"", Bodies.toTriage())).hasStatus(200);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # agency         , reach , sees it
            -                , -     , false
            ''               , ''    , false
            ''               , board , false
            alderfen-college , agency, true
            alderfen-college , -     , true
            brackwater-college, agency, false
            northmere-county , agency, false
            northmere-county , board , true
            northmere-police , board , true
            southmere-county , board , false
            unheard-of       , board , false
            """)
    void rows_are_shown_to_the_agency_and_to_the_case_workers_of_the_board_only(String agency, String reach,
            boolean sees) throws SQLException {
        try (Connection connection = as(agency, reach)) {
            for (String query : List.of("select count(*) from referral where id = '" + id + "'",
                    "select count(*) from referral_transition where referral_id = '" + id + "'",
                    "select count(*) from referral_external_ref where referral_id = '" + id + "'")) {
                assertThat(number(connection, query)).as(query).isEqualTo(sees ? 1 : 0);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"alderfen-college, agency, 0", "northmere-county, agency, 0", "southmere-county, board, 0",
            "northmere-county, board, 1"})
    void only_the_case_workers_of_the_board_change_a_referral(String agency, String reach, int changed)
            throws SQLException {
        try (Connection connection = as(agency, reach); Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update referral set version = version where id = '" + id + "'"))
                    .isEqualTo(changed);
        }
    }

    @ParameterizedTest
    @CsvSource({"alderfen-college, northmere, brackwater-college", "alderfen-college, southmere, alderfen-college",
            "northmere-county, northmere, alderfen-college"})
    void nobody_refers_for_another_agency_or_to_a_board_of_others(String caller, String board, String agency)
            throws SQLException {
        try (Connection connection = as(caller, "board"); Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("""
                    insert into referral select gen_random_uuid(), 'PRV-X-' || gen_random_uuid(), '%s', '%s',
                        received_on, recorded_at, recorded_by, received_via, sector, age_band, gender, concern_code,
                        concern_taxonomy, region, first_concern_on, asked_to_stay_informed, individual_aware,
                        consulted_safeguarding_lead, state, state_facts, version
                    from jsonb_populate_record(null::referral, '%s'::jsonb)""".formatted(agency, board, aRow())))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void a_case_worker_cannot_move_a_referral_to_another_board() throws SQLException {
        try (Connection connection = as("northmere-county", "board");
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement
                    .executeUpdate("update referral set board = 'southmere' where id = '" + id + "'"))
                    .hasMessageContaining("row-level security");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete from referral", "delete from referral_transition",
            "update referral_transition set elapsed_working_days = 0", "update referral_external_ref set ref = '1'",
            "truncate referral cascade", "alter table referral disable row level security",
            "select * from outbox", "update event_journal set subject = null"})
    void the_application_can_neither_erase_nor_rewrite_history(String sql) throws SQLException {
        try (Connection connection = as("northmere-county", "board");
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @Test
    void every_table_with_agency_data_forces_its_policies_on_its_owner_too() throws SQLException {
        try (Connection connection = Ledger.owner(url)) {
            assertThat(texts(connection, """
                    select relname from pg_class
                    where relkind = 'r' and relnamespace = 'public'::regnamespace and relname like 'referral%'
                      and not (relrowsecurity and relforcerowsecurity)""")).isEmpty();
            assertThat(number(connection, "select count(*) from referral")).isZero();
        }
    }

    @Test
    void every_table_and_column_says_what_it_means() throws SQLException {
        try (Connection connection = Ledger.owner(url)) {
            assertThat(texts(connection, """
                    select c.relname || coalesce('.' || a.attname, '') from pg_class c
                    left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                      and c.relname not like 'flyway%'
                      and (obj_description(c.oid, 'pg_class') is null or col_description(c.oid, a.attnum) is null)"""))
                    .isEmpty();
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

    private String aRow() throws SQLException {
        try (Connection connection = as("northmere-county", "board")) {
            return texts(connection, "select to_jsonb(r)::text from referral r where id = '" + id + "'").getFirst();
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        return Long.parseLong(texts(connection, sql).getFirst());
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
