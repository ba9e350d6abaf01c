package uk.deliveryboard.training.xapi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person has to decide so that claims can be recorded, and what was decided. */
public interface Desk {

    /**
     * Somebody of whom a learning system speaks.
     *
     * @param kind     kind of identifier
     * @param homePage system that gave the account, null for other kinds
     * @param shownAs  what the system last called them, null where it does not say; for the agency alone
     * @param decision OPEN, LINKED or NOT_OURS
     * @param waiting  claims that wait
     */
    record Learner(UUID learnerId, String kind, @Nullable String homePage, String name, @Nullable String shownAs,
            String decision, @Nullable String staffRef, long waiting, @Nullable Instant last, long version) {}

    /**
     * Something that a learning system has people complete.
     *
     * @param key      IRI of the activity, or the number that the system gives a course
     * @param decision OPEN, MAPPED or SET_ASIDE
     * @param waiting  claims that wait
     */
    record Activity(UUID activityId, String key, @Nullable String title, String decision, @Nullable String courseCode,
            long waiting, @Nullable Instant last, long version) {}

    /** Those of this decision, in the order of their ids, after the given one; open ones only where claims wait. */
    List<Learner> learners(LearningSystem system, String decision, String after, int limit);

    List<Activity> activities(LearningSystem system, String decision, String after, int limit);

    Optional<Learner> learner(LearningSystem system, UUID learnerId);

    Optional<Activity> activity(LearningSystem system, UUID activityId);

    /** @return whether it was of this version, and is decided now */
    boolean decideLearner(LearningSystem system, UUID learnerId, long version, String decision,
            @Nullable String staffRef);

    /** @return whether it was of this version, and is decided now */
    boolean decideActivity(LearningSystem system, UUID activityId, long version, String decision,
            @Nullable String courseCode);
}
