package uk.deliveryboard.referrals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What is in the database, seen past the row policies or as the application's role. */
public final class Ledger {

    /** Events are counted where they wait and where they went, so that the relay's work changes nothing. */
    private static final String COUNTS = """
            select (select count(*) from referral), (select coalesce(sum(version), 0) from referral),
                   (select count(*) from referral_external_ref), (select count(*) from referral_transition),
                   (select coalesce(sum(last_number), 0) from reference_counter),
                   (select coalesce(sum(last_sequence), 0) from outbox_sequence), (select count(*) from idempotency),
                   (select count(*) from vault_key), (select count(*) from vault_entry),
                   (select count(*) from break_glass), (select count(*) from break_glass where outcome is not null),
                   (select count(*) from legal_hold), (select count(*) from disposal),
                   (select count(*) from disposal where approved_by is not null),
                   (select count(*) from consent_entry), (select coalesce(sum(version), 0) from panel_seats),
                   (select coalesce(sum(version), 0) from panel_meeting), (select count(*) from panel_check),
                   (select coalesce(sum(version), 0) from panel_action), (select count(*) from panel_action_case),
                   (select count(*) from intervention), (select count(*) from support_session),
                   (select count(*) from support_session where outcome is not null),
                   (select count(*) from assessment), (select count(*) from referral_form),
                   (select count(*) from referral_route), (select count(*) from advice_contact),
                   (select coalesce(sum(version), 0) from screening_trigger),
                   (select count(*) from referrer_update),
                   (select count(*) from referral_pause),
                   (select count(*) from confirmed_link), (select count(*) from supervisor_review)""";

    private Ledger() {}

    /** Counts of everything that a request could leave behind. */
    public static List<Long> rows(String url) {
        try (Connection connection = owner(url); Statement statement = connection.createStatement()) {
            statement.execute("set app.agency = 'northmere-county'");
            statement.execute("set app.reach = 'board'");
            statement.execute("set app.vault = 'keeper'");
            try (ResultSet row = statement.executeQuery(COUNTS)) {
                row.next();
                List<Long> counts = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    counts.add(row.getLong(column));
                }
                return counts;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Connection owner(String url) throws SQLException {
        return DriverManager.getConnection(url, "referrals_owner", "test-referrals-owner");
    }

    public static Connection app(String url) throws SQLException {
        return DriverManager.getConnection(url, "referrals_app", "test-referrals-app");
    }

}
