package uk.deliveryboard.events;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What surrounds every event: CloudEvents 1.0 attributes and our extensions.
 *
 * @param id            unique; the same event sent twice keeps it
 * @param type          wire name, see {@link EventType}
 * @param source        the service that owns the fact, such as {@code /plans-service}
 * @param subject       id of the aggregate, the Kafka key: events of one subject stay in order
 * @param sequence      position within the subject, from 1, without gaps
 * @param time          when the fact became known to its service (UTC)
 * @param actorAgency   code of the agency on whose behalf it was done; null where a job did it
 * @param correlationId id of the request that caused it
 * @param traceparent   W3C trace context of that request
 * @param data          JSON body, UTF-8
 */
public record EventEnvelope(UUID id, String type, String source, UUID subject, long sequence, Instant time,
        @Nullable String actorAgency, @Nullable String correlationId, @Nullable String traceparent, byte[] data) {}
