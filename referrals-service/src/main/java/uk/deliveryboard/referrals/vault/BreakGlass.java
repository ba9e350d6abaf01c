package uk.deliveryboard.referrals.vault;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An identity opened in an emergency.
 *
 * @param closesAt an hour after it was opened; afterwards it gives nothing
 * @param review   null until the data protection officer has looked at it
 */
public record BreakGlass(UUID id, UUID referral, String board, String openedBy, String openedByAgency,
        Instant openedAt, Instant closesAt, @Nullable Review review) {

    static final Duration OPEN_FOR = Duration.ofMinutes(60);

    /** What a review finds. */
    public enum Outcome {
        JUSTIFIED, NOT_JUSTIFIED
    }

    /** A review, by somebody else. */
    public record Review(Outcome outcome, String reviewedBy, Instant reviewedAt) {}

    static BreakGlass now(UUID id, UUID referral, String board, String by, String agency, Instant at) {
        return new BreakGlass(id, referral, board, by, agency, at, at.plus(OPEN_FOR), null);
    }
}
