package uk.deliveryboard.platform.projection;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uk.deliveryboard.events.EventEnvelope;

/** Decides, from the newest event applied of a subject, what becomes of one that arrives. */
final class Gate {

    /**
     * The newest event applied of a subject.
     *
     * @param sequence its sequence
     * @param eventId  its id
     * @param time     its event time
     */
    record Passed(long sequence, UUID eventId, Instant time) {
        static Passed of(EventEnvelope event) {
            return new Passed(event.sequence(), event.id(), event.time());
        }
    }

    sealed interface Verdict {
        record Apply() implements Verdict {}

        record Duplicate() implements Verdict {}

        record Park(ParkReason reason) implements Verdict {}
    }

    private Gate() {}

    /**
     * @param last         newest event applied of the subject, null where there is none
     * @param othersParked whether events of the subject are parked
     */
    static Verdict judge(EventEnvelope event, @Nullable Passed last, boolean othersParked) {
        long lastSequence = last == null ? 0 : last.sequence();
        if (last != null && event.sequence() == lastSequence && !event.id().equals(last.eventId())) {
            return new Verdict.Park(ParkReason.CONFLICT);
        }
        if (event.sequence() <= lastSequence) {
            return new Verdict.Duplicate();
        }
        if (event.sequence() == lastSequence + 1) {
            return new Verdict.Apply();
        }
        return new Verdict.Park(othersParked ? ParkReason.BEHIND_PARKED : ParkReason.GAP);
    }
}
