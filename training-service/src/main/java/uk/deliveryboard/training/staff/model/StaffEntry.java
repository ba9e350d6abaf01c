package uk.deliveryboard.training.staff.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agency says about one of its staff.
 *
 * @param staffRef  the agency's own pseudonymous reference
 * @param relevant  whether the post counts in the training denominator
 * @param joinedOn  first day in post
 * @param leftOn    first day no longer in post, where known
 */
public record StaffEntry(String staffRef, @Nullable String jobRole, @Nullable String roleGroup, boolean relevant,
        LocalDate joinedOn, @Nullable LocalDate leftOn) {

    /** No working life of today began before, and no post is filled so far ahead: such a date is a typing error. */
    static final LocalDate EARLIEST = LocalDate.of(1940, 1, 1);
    static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    /** Everything that is wrong with it; empty where it can be entered. */
    public List<StaffRefusal> refusals() {
        List<StaffRefusal> refusals = new ArrayList<>();
        if (implausible(joinedOn)) {
            refusals.add(StaffRefusal.JOINED_IMPLAUSIBLE);
        }
        if (leftOn != null && implausible(leftOn)) {
            refusals.add(StaffRefusal.LEFT_IMPLAUSIBLE);
        }
        if (leftOn != null && leftOn.isBefore(joinedOn)) {
            refusals.add(StaffRefusal.LEFT_BEFORE_JOINING);
        }
        return refusals;
    }

    private static boolean implausible(LocalDate day) {
        return day.isBefore(EARLIEST) || day.isAfter(LATEST);
    }
}
