package uk.deliveryboard.platform.projection;

import java.util.List;
import java.util.UUID;

import uk.deliveryboard.events.EventData;
import uk.deliveryboard.events.EventEnvelope;
import uk.deliveryboard.events.EventType;

/**
 * An event that passed the gate.
 *
 * @param envelope its attributes
 * @param type     its type, one of the catalogue
 * @param data     its body, of the record of that type
 */
public record ReceivedEvent(EventEnvelope envelope, EventType<?> type, EventData data) {

    public UUID subject() {
        return envelope.subject();
    }

    /**
     * An event of the wanted type with its body.
     *
     * @param subject  aggregate it is about
     * @param sequence its position within that aggregate
     */
    public record Typed<T extends EventData>(UUID subject, long sequence, T data) {}

    /** The events of one type, in order. */
    public static <T extends EventData> List<Typed<T>> of(List<ReceivedEvent> events, EventType<T> type) {
        return events.stream().filter(event -> event.type().equals(type))
                .map(event -> new Typed<>(event.subject(), event.envelope().sequence(),
                        type.dataType().cast(event.data())))
                .toList();
    }
}
