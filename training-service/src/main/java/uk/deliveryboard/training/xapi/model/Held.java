package uk.deliveryboard.training.xapi.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim with all that decides what comes of it.
 *
 * @param thing     of whom and what it is, as one text
 * @param voided    whether its statement was declared void
 * @param staffRef  for whom it is recorded at present, null where it is not
 * @param course    as which course it is recorded at present, null where it is not
 * @param learner   what was decided of whom it is about
 * @param activity  what was decided of its activity
 */
public record Held(UUID statement, String thing, Instant occurredAt, Claim.Kind kind, boolean voided, State state,
        @Nullable String staffRef, @Nullable String course, Meaning learner, Meaning activity) {

    /** What has come of a claim. */
    public enum State {
        /** Somebody has to decide whom or what it means. */
        WAITING,
        /** There is a training record that it proves. */
        RECORDED,
        /** It cannot be recorded as it is. */
        REFUSED,
        /** It was declared void, or taken back. */
        WITHDRAWN,
        /** It is about nobody or nothing of ours. */
        SET_ASIDE,
        /** It takes back, and is no record itself. */
        NOTED
    }

    /** Whom a learner, or what an activity of a learning system means here. */
    public sealed interface Meaning {

        record Open() implements Meaning {}

        record Known(String code) implements Meaning {}

        record Nothing() implements Meaning {}
    }
}
