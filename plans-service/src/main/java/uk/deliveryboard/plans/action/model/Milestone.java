package uk.deliveryboard.plans.action.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step on the way.
 *
 * @param number position within the action, from 1
 * @param metOn  London day on which it was reported as reached
 */
public record Milestone(int number, String title, LocalDate due, @Nullable LocalDate metOn) {

    boolean isMissedBy(LocalDate today) {
        return metOn == null && today.isAfter(due);
    }

    public Milestone met(LocalDate on) {
        return metOn == null ? new Milestone(number, title, due, on) : this;
    }
}
