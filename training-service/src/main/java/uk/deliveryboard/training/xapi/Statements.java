package uk.deliveryboard.training.xapi;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.training.xapi.model.Footprint;

/** Statements as they were sent, kept for ever and never changed. */
public interface Statements {

    /**
     * Makes others who write for the same system wait until the transaction ends, so that statements become visible in
     * the order of the times at which they are stored.
     *
     * @param now EPOCH where nothing is going to be stored
     * @return the moment at which what is added now is stored: now, or when the last was stored where clocks disagree
     */
    Instant begin(LearningSystem system, Instant now);

    /**
     * What has to be known of a statement to tell whether another with the same id says the same.
     *
     * @param occurredAt null where it did not say
     */
    record Known(UUID id, String content, @Nullable Instant occurredAt) {}

    Map<UUID, Known> known(LearningSystem system, Collection<UUID> ids);

    /**
     * A statement to keep.
     *
     * @param text       JSON as it is given out
     * @param target     the statement that it is about, where it is about one
     */
    record Entry(Known known, Instant occurredAt, String text, String verb, Footprint footprint,
            @Nullable UUID registration, @Nullable UUID target, boolean voiding, @Nullable String fingerprint) {}

    void add(LearningSystem system, Instant stored, List<Entry> entries);

    /** @param text JSON as it is given out */
    record Kept(String text, Instant stored, long position) {}

    /** @param voided whether one that was voided is asked for, or one that was not */
    Optional<Kept> find(LearningSystem system, UUID id, boolean voided);

    /** Statements that were not voided, in the order asked for, at most as many as the limit. */
    List<Kept> find(LearningSystem system, StatementQuery query);

    /** Everything that was stored until this moment can be seen by the present transaction. */
    Instant consistentThrough(LearningSystem system, Instant now);
}
