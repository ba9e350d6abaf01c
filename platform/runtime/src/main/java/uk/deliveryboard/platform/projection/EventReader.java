package uk.deliveryboard.platform.projection;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.EventCodec;
import uk.deliveryboard.events.EventData;
import uk.deliveryboard.events.EventEnvelope;
import uk.deliveryboard.events.EventType;
import uk.deliveryboard.events.MalformedEnvelope;

/** Reads records tolerantly: fields that are not known are passed over, fields that are needed must be there. */
public final class EventReader {

    /** What a record turned out to be. */
    sealed interface Read {
        record Event(ReceivedEvent event) implements Read {}

        /** @param envelope the envelope where at least that could be read */
        record Unreadable(ParkReason reason, String detail, @Nullable EventEnvelope envelope) implements Read {}
    }

    private final JsonMapper json;
    private final Map<Class<?>, List<RecordComponent>> mandatory = new ConcurrentHashMap<>();

    public EventReader(JsonMapper json) {
        this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }

    Read read(ConsumerRecord<byte[], byte[]> record) {
        EventEnvelope envelope;
        try {
            envelope = EventCodec.decode(name -> {
                Header header = record.headers().lastHeader(name);
                return header == null ? null : header.value();
            }, record.value());
        } catch (MalformedEnvelope e) {
            return new Read.Unreadable(ParkReason.MALFORMED, String.valueOf(e.getMessage()), null);
        }
        EventType<?> type = EventCatalogue.find(envelope.type()).orElse(null);
        if (type == null || !type.topic().equals(record.topic())) {
            return new Read.Unreadable(ParkReason.UNKNOWN_TYPE, "not a type of this topic", envelope);
        }
        try {
            EventData data = json.readValue(envelope.data(), type.dataType());
            String missing = missing(data);
            return missing == null
                    ? new Read.Event(new ReceivedEvent(envelope, type, data))
                    : new Read.Unreadable(ParkReason.INVALID_DATA, "missing: " + missing, envelope);
        } catch (JacksonException e) {
            return new Read.Unreadable(ParkReason.INVALID_DATA, e.getClass().getSimpleName(), envelope);
        }
    }

    private @Nullable String missing(@Nullable EventData data) {
        if (data == null) {
            return "the whole body";
        }
        for (RecordComponent component : mandatory.computeIfAbsent(data.getClass(), EventReader::mandatoryOf)) {
            try {
                if (component.getAccessor().invoke(data) == null) {
                    return component.getName();
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("records have accessors", e);
            }
        }
        return null;
    }

    private static List<RecordComponent> mandatoryOf(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).filter(component -> !component.getType().isPrimitive())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class)).toList();
    }
}
