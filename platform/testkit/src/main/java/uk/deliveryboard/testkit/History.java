package uk.deliveryboard.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.events.EventData;
import uk.deliveryboard.events.EventEnvelope;
import uk.deliveryboard.events.EventType;

/** A history of events written down by a test: numbers the events of each subject and gives them ids. */
public final class History {

    /** An event and the topic it is on. */
    public record Entry(String topic, EventEnvelope event) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<UUID, Long> sequences = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private Instant time;

    public History(Instant start) {
        this.time = start;
    }

    /** Appends the next event of a subject, one second after the event before. */
    public <T extends EventData> History then(EventType<T> type, UUID subject, T data) {
        long sequence = sequences.merge(subject, 1L, Long::sum);
        time = time.plusSeconds(1);
        UUID id = UUID.nameUUIDFromBytes((subject + "/" + sequence).getBytes(StandardCharsets.UTF_8));
        entries.add(new Entry(type.topic(), new EventEnvelope(id, type.name(), "/test", subject, sequence, time, null,
                null, null, JSON.writeValueAsBytes(data))));
        return this;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Puts all of it on the topics. */
    public void publish(EventProbe probe) {
        entries.forEach(entry -> probe.send(EventProbe.record(entry.topic(), entry.event())));
    }
}
