package uk.deliveryboard.launcher.reconcile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.deliveryboard.testkit.infra.PostgresServer;

/** A recount. Reads with the superuser's eyes, since it looks across all agencies; changes nothing. */
public final class Reconciliation {

    private static final int SHOWN = 5;

    private final PostgresServer server;

    public Reconciliation(PostgresServer server) {
        this.server = server;
    }

    /**
     * What came of comparing one kind of fact.
     *
     * @param count      facts that the owner has
     * @param missing    facts that reporting lacks, the first few
     * @param unexpected facts that reporting has and the owner has not, the first few
     */
    public record Outcome(String fact, int count, List<String> missing, List<String> unexpected) {

        public boolean agrees() {
            return missing.isEmpty() && unexpected.isEmpty();
        }

        @Override
        public String toString() {
            return agrees()
                    ? "%s: %,d, all agree".formatted(fact, count)
                    : "%s: %,d, DIFFER; missing %s, unexpected %s".formatted(fact, count, missing, unexpected);
        }
    }

    public List<Outcome> compare() throws SQLException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Fact fact : Fact.ALL) {
            outcomes.add(compare(fact));
        }
        return outcomes;
    }

    private Outcome compare(Fact fact) throws SQLException {
        Map<String, Integer> surplus = new HashMap<>();
        int count = count(fact.owner(), fact.owned(), surplus, 1);
        count("reporting", fact.reported(), surplus, -1);
        return new Outcome(fact.name(), count, some(surplus, 1), some(surplus, -1));
    }

    private int count(String database, String query, Map<String, Integer> surplus, int sign) throws SQLException {
        int count = 0;
        try (Connection connection = server.connect(database);
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                surplus.merge(rows.getString(1), sign, Integer::sum);
                count++;
            }
        }
        return count;
    }

    private static List<String> some(Map<String, Integer> surplus, int sign) {
        return surplus.entrySet().stream().filter(entry -> Integer.signum(entry.getValue()) == sign)
                .map(Map.Entry::getKey).sorted().limit(SHOWN).toList();
    }
}
