package uk.deliveryboard.events;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Envelope to Kafka headers and back: the CloudEvents 1.0 Kafka binding in binary mode. */
public final class EventCodec {

    private static final String SPEC_VERSION = "1.0";

    private EventCodec() {}

    /** Headers of the record that carries this event, in a fixed order. The record's key is the subject, its value the data. */
    public static Map<String, byte[]> headers(EventEnvelope event) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        put(headers, "ce_specversion", SPEC_VERSION);
        put(headers, "ce_id", event.id().toString());
        put(headers, "ce_type", event.type());
        put(headers, "ce_source", event.source());
        put(headers, "ce_subject", event.subject().toString());
        put(headers, "ce_sequence", Long.toString(event.sequence()));
        put(headers, "ce_time", event.time().toString());
        put(headers, "ce_actoragency", event.actorAgency());
        put(headers, "ce_correlationid", event.correlationId());
        put(headers, "ce_traceparent", event.traceparent());
        put(headers, "content-type", "application/json");
        return headers;
    }

    /**
     * Reads an envelope from a record.
     *
     * @param header last value of the header with this name, or null
     * @param data   the record's value
     * @throws MalformedEnvelope when a mandatory attribute is missing or has no valid form
     */
    public static EventEnvelope decode(Function<String, byte @Nullable []> header, byte @Nullable [] data)
            throws MalformedEnvelope {
        if (data == null) {
            throw new MalformedEnvelope("no data");
        }
        if (!SPEC_VERSION.equals(mandatory(header, "ce_specversion"))) {
            throw new MalformedEnvelope("ce_specversion is not " + SPEC_VERSION);
        }
        try {
            long sequence = Long.parseLong(mandatory(header, "ce_sequence"));
            if (sequence < 1) {
                throw new MalformedEnvelope("ce_sequence is below 1");
            }
            return new EventEnvelope(UUID.fromString(mandatory(header, "ce_id")), mandatory(header, "ce_type"),
                    mandatory(header, "ce_source"), UUID.fromString(mandatory(header, "ce_subject")), sequence,
                    Instant.parse(mandatory(header, "ce_time")), text(header, "ce_actoragency"),
                    text(header, "ce_correlationid"), text(header, "ce_traceparent"), data);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MalformedEnvelope("an attribute has no valid form: " + e.getClass().getSimpleName());
        }
    }

    private static void put(Map<String, byte[]> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String mandatory(Function<String, byte @Nullable []> header, String name) throws MalformedEnvelope {
        String value = text(header, name);
        if (value == null || value.isBlank()) {
            throw new MalformedEnvelope(name + " is missing");
        }
        return value;
    }

    private static @Nullable String text(Function<String, byte @Nullable []> header, String name) {
        byte[] value = header.apply(name);
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }
}
