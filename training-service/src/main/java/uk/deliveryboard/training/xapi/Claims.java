package uk.deliveryboard.training.xapi;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.training.xapi.model.Claim;
import uk.deliveryboard.training.xapi.model.Held;
import uk.deliveryboard.training.xapi.model.Held.State;

/** What the statements of learning systems claim, and what has come of it. */
public interface Claims {

    /** @param statement that makes it */
    record Made(UUID statement, Claim claim, Instant occurredAt) {}

    /** Adds claims, and learners and activities that are new by them. */
    void add(LearningSystem system, List<Made> claims);

    /**
     * All claims about the same things as those of these statements, and as those that these statements void; kept
     * from changes by others, as every caller is the only writer of its system.
     */
    List<Held> aboutSame(LearningSystem system, Collection<UUID> statements);

    List<Held> aboutLearner(LearningSystem system, UUID learnerId);

    List<Held> aboutActivity(LearningSystem system, UUID activityId);

    /** @param refusal why it could not be recorded */
    record Change(UUID statement, State state, @Nullable String staffRef, @Nullable String course,
            @Nullable String refusal) {}

    void change(LearningSystem system, List<Change> changes);
}
