package uk.deliveryboard.launcher.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Closes an account for a while after repeated wrong passwords, longer each time. Only known names are counted. */
public final class Lockout {

    /** After how many failures, for how long at first, and for how long at most. */
    public record Rule(int failures, Duration firstWait, Duration longestWait) {}

    private record Count(int failures, Instant closedUntil) {}

    private final Rule rule;
    private final Clock clock;
    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    Lockout(Rule rule, Clock clock) {
        this.rule = rule;
        this.clock = clock;
    }

    boolean isClosed(String username) {
        Count count = counts.get(username);
        return count != null && clock.instant().isBefore(count.closedUntil());
    }

    void failed(String username) {
        counts.compute(username, (name, before) -> {
            int failures = before == null ? 1 : before.failures() + 1;
            return new Count(failures, clock.instant().plus(waitAfter(failures)));
        });
    }

    void succeeded(String username) {
        counts.remove(username);
    }

    private Duration waitAfter(int failures) {
        int round = failures / rule.failures();
        if (failures % rule.failures() != 0) {
            return Duration.ZERO;
        }
        Duration wait = rule.firstWait().multipliedBy(round);
        return wait.compareTo(rule.longestWait()) > 0 ? rule.longestWait() : wait;
    }
}
