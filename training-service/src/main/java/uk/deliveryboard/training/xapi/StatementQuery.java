package uk.deliveryboard.training.xapi;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which statements are wanted; null does not narrow.
 *
 * @param agent             hash of the agent
 * @param relatedAgents     whether the agent may be mentioned anywhere
 * @param relatedActivities whether the activity may be mentioned anywhere
 * @param since             only what was stored later
 * @param until             only what was stored then or earlier
 * @param ascending         oldest first
 * @param afterStored       where the page before ended
 */
public record StatementQuery(@Nullable String agent, boolean relatedAgents, @Nullable String verb,
        @Nullable String activity, boolean relatedActivities, @Nullable UUID registration, @Nullable Instant since,
        @Nullable Instant until, boolean ascending, int limit, @Nullable Instant afterStored, long afterPosition) {

    /** Whether it asks for what statements say, beside when they were stored. */
    public boolean filters() {
        return agent != null || verb != null || activity != null || registration != null;
    }

    public StatementQuery after(Statements.Kept last) {
        return new StatementQuery(agent, relatedAgents, verb, activity, relatedActivities, registration, since, until,
                ascending, limit, last.stored(), last.position());
    }

    public StatementQuery withLimit(int another) {
        return new StatementQuery(agent, relatedAgents, verb, activity, relatedActivities, registration, since, until,
                ascending, another, afterStored, afterPosition);
    }
}
