package uk.deliveryboard.referrals.vault;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import uk.deliveryboard.referrals.Bodies;
import uk.deliveryboard.referrals.Ledger;

import static org.assertj.core.api.Assertions.assertThat;

/** People with a name that nobody has, and where it is looked for. */
final class Canaries {

    /** As texts are searched: in small letters. */
    static final String NAME = "quillfeather";
    private static final String IN_HEX = HexFormat.of().formatHex("Quillfeather".getBytes(StandardCharsets.UTF_8));

    private Canaries() {}

    static String identified(int person) {
        return Bodies.identified(person).replace("\"familyName\": \"Person ", "\"familyName\": \"Quillfeather ")
                .replace("Demmie Person", "Zeb Quillfeather").replace("Lantern Row", "Quillfeather Row")
                .replace("showed a drawing", "Quillfeather showed a drawing").replace("Demo Teacher", "Ms Quillfeather")
                .replace("demo" + person + "@", "quillfeather" + person + "@");
    }

    static String text(ConsumerRecord<byte[], byte[]> record) {
        StringBuilder text = new StringBuilder(new String(record.value(), StandardCharsets.UTF_8));
        record.headers().forEach(header -> text.append(' ')
                .append(new String(header.value(), StandardCharsets.UTF_8)));
        return text.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * Tables that have the name in a row as text, bytes in hex, past all row policies: what a stolen backup would show.
     *
     * @param vaultEntries how many the vault has at least, so that a look at nothing does not count
     */
    static List<String> tables(String url, int vaultEntries) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = Ledger.owner(url); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local lock_timeout = '20s'");
            List<String> tables = texts(statement,
                    "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace");
            assertThat(tables).contains("referral", "vault_entry", "access_log", "event_journal", "outbox",
                    "idempotency", "referral_transition", "break_glass", "consent_entry", "panel_meeting",
                    "panel_check", "panel_action", "intervention", "support_session", "assessment");
            for (String table : tables) {
                statement.execute("alter table " + table + " no force row level security");
                if (!texts(statement, "select 1::text from " + table + " t where t::text ilike '%" + NAME
                        + "%' or t::text ilike '%" + IN_HEX + "%' limit 1").isEmpty()) {
                    found.add(table);
                }
            }
            assertThat(texts(statement, "select count(*)::text from vault_entry").getFirst())
                    .as("the policies are really off").satisfies(
                            count -> assertThat(Integer.parseInt(count)).isGreaterThanOrEqualTo(vaultEntries));
            connection.rollback();
        }
        return found;
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
