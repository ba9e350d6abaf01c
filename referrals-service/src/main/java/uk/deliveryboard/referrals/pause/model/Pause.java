package uk.deliveryboard.referrals.pause.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.referrals.pathway.model.ReferralState;
import uk.deliveryboard.referrals.pathway.model.Refusal;
import uk.deliveryboard.referrals.pathway.model.StateCode.Stage;
import uk.deliveryboard.referrals.pathway.model.WorkingDays;

/**
 * A time in which the clock of a stage stands. What is owed to the case, reviews above all, stays due: only the
 * measured time is shorter.
 *
 * @param from  London day after which the clock stands
 * @param until London day after which it runs again, null while it stands
 */
public record Pause(UUID id, Reason reason, LocalDate from, @Nullable LocalDate until) {

    private static final String RULE = "P-22";

    /** Why: nobody who works on the referral can hurry any of these. */
    public enum Reason {
        LIVE_INVESTIGATION,
        COURT_PROCEEDINGS,
        CUSTODY,
        HOSPITAL_ADMISSION,
        ABROAD,
        CAPACITY_ASSESSMENT,
        OTHER_STATUTORY_PROCESS
    }

    /** Working days after one day and up to another that lie in a pause, each counted once. */
    public static int workingDays(Collection<Pause> pauses, LocalDate after, LocalDate until, WorkingDays calendar) {
        if (!until.isAfter(after)) {
            return 0;
        }
        return Math.toIntExact(after.plusDays(1).datesUntil(until.plusDays(1))
                .filter(day -> calendar.isWorkingDay(day) && pauses.stream().anyMatch(each -> each.covers(day)))
                .count());
    }

    /** Why a pause cannot begin; empty where it can. */
    public static List<Refusal> refusals(ReferralState state, Collection<Pause> pauses, LocalDate from,
            LocalDate today) {
        List<Refusal> refusals = new ArrayList<>();
        if (state.code().stage() == Stage.CLOSED) {
            refusals.add(new Refusal(RULE, "", "a closed referral has no clock that could stand"));
        }
        if (from.isBefore(state.since()) || from.isAfter(today)) {
            refusals.add(new Refusal(RULE, "/from", "is before the present stage or in the future"));
        }
        if (pauses.stream().anyMatch(each -> each.until == null || each.until.isAfter(from))) {
            refusals.add(new Refusal(RULE, "/from", "lies in another pause"));
        }
        return List.copyOf(refusals);
    }

    /** Why this pause cannot end on a day; empty where it can. */
    public List<Refusal> endRefusals(LocalDate on, LocalDate today) {
        return on.isBefore(from) || on.isAfter(today)
                ? List.of(new Refusal(RULE, "/on", "is before the pause began or in the future"))
                : List.of();
    }

    private boolean covers(LocalDate day) {
        return day.isAfter(from) && (until == null || !day.isAfter(until));
    }
}
