package uk.deliveryboard.referrals.support.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One session of an intervention.
 *
 * @param outcome  null while it is open
 * @param closedOn London day on which it took place or was given up
 */
public record Session(UUID id, LocalDate plannedOn, @Nullable Outcome outcome, @Nullable LocalDate closedOn) {

    /** {@code CANCELLED} is one that was given up with the support, {@code CANCELLED_BY_PROVIDER} one that fell out. */
    public enum Outcome {
        DELIVERED, NOT_ATTENDED, CANCELLED_BY_PROVIDER, CANCELLED
    }

    boolean isDelivered() {
        return outcome == Outcome.DELIVERED;
    }

    LocalDate lastDay() {
        return Objects.requireNonNullElse(closedOn, plannedOn);
    }
}
