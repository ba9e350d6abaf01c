package uk.deliveryboard.referrals.retention.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision on a record, and what came of it. */
public record Disposal(UUID id, UUID referral, String board, String rule, Decision decision, Reason reason,
        @Nullable LocalDate retainUntil, @Nullable String recipient, String decidedBy, Instant decidedAt,
        @Nullable Certificate certificate) {

    public enum Decision {
        DESTROY, RETAIN, TRANSFER
    }

    /** Why; the first three may come before the period has ended. */
    public enum Reason {
        ERASURE_UPHELD, UNLAWFULLY_HELD, MOVED_TO_ANOTHER_AREA, PERIOD_ENDED, STILL_NECESSARY, RECURRING_CONCERN;

        public boolean beforeItsTime() {
            return compareTo(MOVED_TO_ANOTHER_AREA) <= 0;
        }
    }

    /**
     * Proof that it was carried out.
     *
     * @param entries how many ciphertexts were destroyed with the data key
     * @param hash    SHA-256 of what it certifies
     */
    public record Certificate(String approvedBy, Instant approvedAt, int entries, byte[] hash, String keyId,
            byte[] signature) {}
}
