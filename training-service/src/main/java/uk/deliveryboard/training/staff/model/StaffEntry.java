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
 * @param absence   the long absence that they are in or will be, where there is one
 */
public record StaffEntry(String staffRef, @Nullable String jobRole, @Nullable String roleGroup, boolean relevant,
        LocalDate joinedOn, @Nullable LocalDate leftOn, Employment employment, @Nullable Absence absence) {

    /** No working life of today began before, and no post is filled so far ahead: such a date is a typing error. */
    static final LocalDate EARLIEST = LocalDate.of(1940, 1, 1);
    static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    /** The same person, who leaves on this day. */
    public StaffEntry leaving(LocalDate day) {
        return new StaffEntry(staffRef, jobRole, roleGroup, relevant, joinedOn, day, employment, absence);
    }

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
        if (absence != null) {
            LocalDate until = absence.until();
            if (implausible(absence.from()) || until != null && implausible(until)) {
                refusals.add(StaffRefusal.ABSENCE_IMPLAUSIBLE);
            }
            if (until != null && until.isBefore(absence.from())) {
                refusals.add(StaffRefusal.ABSENCE_ENDS_BEFORE_IT_BEGINS);
            }
        }
        return refusals;
    }

    private static boolean implausible(LocalDate day) {
        return day.isBefore(EARLIEST) || day.isAfter(LATEST);
    }
}
