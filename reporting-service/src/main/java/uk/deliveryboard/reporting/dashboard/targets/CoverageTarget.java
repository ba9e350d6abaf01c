package uk.deliveryboard.reporting.dashboard.targets;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.reporting.dashboard.Wording;

/**
 * A decision on how many of those in scope are to be trained at least.
 *
 * @param measure       {@code K1}, or a family of courses
 * @param agencyType    kind of agencies that it is for, null for the area
 * @param percent       1 to 100; without meaning where it is withdrawn
 * @param effectiveFrom first day on which it holds
 * @param withdrawn     whether it ends the target, so that what is decided for the area holds again
 */
public record CoverageTarget(String measure, @Nullable String agencyType, int percent, LocalDate effectiveFrom,
        boolean withdrawn) {

    public String words() {
        String whom = agencyType == null ? "all agencies" : "agencies of the kind " + agencyType;
        return "From " + Wording.day(effectiveFrom) + ", " + whom + ": "
                + (withdrawn ? "no target of its own any more" : percent + "%");
    }
}
