package uk.deliveryboard.reporting.dashboard.targets;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Every decision there has been. Nothing in it is overwritten, so that each day keeps the target it had.
 *
 * @param decisions those about one measure and one kind of agencies in the order in which they were made
 */
public record TargetBook(List<CoverageTarget> decisions) {

    public TargetBook {
        decisions = List.copyOf(decisions);
    }

    /** The target of a kind of agencies on a day: its own goes before that of the area. Empty where there is none. */
    public OptionalInt on(LocalDate day, String measure, String agencyType) {
        OptionalInt own = latest(day, measure, agencyType);
        return own.isPresent() ? own : latest(day, measure, null);
    }

    /** Of decisions about the same, the one with the latest day holds, and of one day the last. */
    private OptionalInt latest(LocalDate day, String measure, @Nullable String agencyType) {
        CoverageTarget holds = null;
        for (CoverageTarget each : decisions) {
            if (each.measure().equals(measure) && Objects.equals(each.agencyType(), agencyType)
                    && !each.effectiveFrom().isAfter(day)
                    && (holds == null || !each.effectiveFrom().isBefore(holds.effectiveFrom()))) {
                holds = each;
            }
        }
        return holds == null || holds.withdrawn() ? OptionalInt.empty() : OptionalInt.of(holds.percent());
    }
}
