package uk.deliveryboard.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** Figures about what has not been sent, read at most every two seconds, and also while the relay stands still. */
final class Backlog {

    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();
    private static final String FIGURES = """
            select (select count(*) from outbox),
                   (select coalesce(extract(epoch from clock_timestamp() - min(added_at)), 0) from outbox),
                   (select count(*) from outbox_blocked)""";

    private final OutboxRelay.Links links;
    private long readAt;
    private double[] figures = {};

    Backlog(OutboxRelay.Links links) {
        this.links = links;
    }

    long waiting() {
        return (long) figure(0);
    }

    double oldestAgeSeconds() {
        return figure(1);
    }

    long blocked() {
        return (long) figure(2);
    }

    private synchronized double figure(int index) {
        if (figures.length == 0 || System.nanoTime() - readAt > FRESH_NANOS) {
            try (Connection connection = links.connect();
                    PreparedStatement statement = connection.prepareStatement(FIGURES);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                figures = new double[]{row.getDouble(1), row.getDouble(2), row.getDouble(3)};
                readAt = System.nanoTime();
            } catch (SQLException e) {
                return Double.NaN;
            }
        }
        return figures[index];
    }
}
