package uk.deliveryboard.plans.action.model;

import java.time.LocalDate;
import java.util.List;
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

    Milestone reachedAs(List<Milestone> before) {
        return before.stream().filter(each -> each.title().equals(title) && each.metOn() != null).findFirst()
                .map(each -> new Milestone(number, title, due, each.metOn())).orElse(this);
    }

    public Milestone met(LocalDate on) {
        return metOn == null ? new Milestone(number, title, due, on) : this;
    }
}
