package uk.deliveryboard.plans.board.model.review;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A board looked at its membership or its terms of reference.
 *
 * @param changes what was changed, in words; null where nothing was
 */
public record BoardReview(UUID id, String board, BoardReviewKind kind, LocalDate on, @Nullable String changes,
        @Nullable String minuteRef) {

    /** Reviewed every 12 months (S2: delivery strategy, membership and terms of reference). */
    public LocalDate nextDue() {
        return on.plusMonths(12);
    }
}
