package uk.deliveryboard.reporting.files;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.deliveryboard.reporting.export.ExportFormat;

/**
 * A file that somebody waits for.
 *
 * @param name       under which it is saved, without its extension
 * @param finishedAt empty while it is being made
 */
public record FileOrder(UUID id, ExportFormat format, String name, State state, Instant orderedAt,
        Optional<Instant> finishedAt) {

    public enum State {
        BEING_MADE, READY, FAILED
    }

    /** Nothing takes so long: whatever made it has gone. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    FileOrder asOf(Instant now) {
        return state == State.BEING_MADE && orderedAt.plus(LONGEST).isBefore(now)
                ? new FileOrder(id, format, name, State.FAILED, orderedAt, Optional.of(orderedAt.plus(LONGEST)))
                : this;
    }
}
