package uk.deliveryboard.plans.evidence.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence.
 *
 * @param asAt     day of which it speaks
 * @param heldBy   job role, team or body that holds it
 * @param verified null until somebody else has verified it
 */
public record Evidence(UUID id, UUID actionId, String agency, EvidenceType type, String title, LocalDate asAt,
        @Nullable String heldBy, Held held, Mark submitted, @Nullable Mark verified, long version) {

    /** Where it is. */
    public sealed interface Held {}

    /** Elsewhere. */
    public record Pointer(String location) implements Held {}

    /**
     * Here.
     *
     * @param size   bytes
     * @param sha256 hexadecimal
     */
    public record Uploaded(String mediaType, int size, String sha256) implements Held {}

    /** @param by pseudonymous id */
    public record Mark(Instant at, String by) {}

    public Evidence verified(Mark mark) {
        return new Evidence(id, actionId, agency, type, title, asAt, heldBy, held, submitted, mark, version + 1);
    }
}
