package uk.deliveryboard.referrals.referrerloop.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the referrer was told.
 *
 * @param dueOn last day on which it was in time, null where none was owed
 */
public record ReferrerUpdate(UUID id, UpdateKind kind, Channel channel, UpdateKind.ContentLevel contentLevel,
        LocalDate sentOn, @Nullable LocalDate dueOn) {

    /** How it went. */
    public enum Channel {
        RECEIPT, EMAIL, TELEPHONE, LETTER, MEETING
    }

    /** Null where none was owed. */
    public @Nullable Boolean onTime() {
        return dueOn == null ? null : !sentOn.isAfter(dueOn);
    }
}
