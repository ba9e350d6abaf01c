package uk.deliveryboard.referrals.retention.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a record that came to its end.
 *
 * @param endedOn     London day on which it came to its last stage
 * @param child       whether the individual was under 18 when referred
 * @param retainUntil until when somebody decided to keep it nevertheless
 * @param held        whether a legal hold is in force
 * @param disposed    whether nothing but codes and bands is left
 */
public record Disposable(UUID referral, String ref, String board, String state, LocalDate endedOn, boolean child,
        @Nullable LocalDate retainUntil, boolean held, boolean disposed) {}
