package uk.deliveryboard.training.course.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A course that agencies of the area send people to.
 *
 * @param minutes                 how long it takes, where known
 * @param validityMonths          for how long a completion is valid; null where it does not expire
 * @param countsTowardsWrapTarget whether it counts in the coverage that the board looks at
 */
public record Course(String code, String title, CourseFamily family, Modality modality, @Nullable Integer minutes,
        @Nullable Integer validityMonths, boolean countsTowardsWrapTarget) {

    /** Rule T-1: the last day on which a completion is valid, or null where it does not expire. */
    public @Nullable LocalDate validTo(LocalDate completedOn) {
        return validityMonths == null ? null : completedOn.plusMonths(validityMonths).minusDays(1);
    }
}
