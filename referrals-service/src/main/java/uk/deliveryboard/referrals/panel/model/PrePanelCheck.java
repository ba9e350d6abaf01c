package uk.deliveryboard.referrals.panel.model;

import java.util.List;
import java.util.UUID;
import uk.deliveryboard.referrals.pathway.model.Evidence.Seat;

/** What the agency of a seat found in its records on a case before a meeting: a code, never what it found. */
public record PrePanelCheck(UUID referral, Seat seat, Result result) {

    /** {@code NOT_DONE} is written by the minutes where nobody looked. */
    public enum Result {
        NOTHING_HELD, INFORMATION_HELD, NOT_DONE
    }

    public boolean isDone() {
        return result != Result.NOT_DONE;
    }

    /** Seats of a panel that have not looked at a case. */
    public static List<Seat> missing(List<PanelSeat> seats, UUID referral, List<PrePanelCheck> checks) {
        return seats.stream().map(PanelSeat::seat).distinct().sorted()
                .filter(seat -> checks.stream().noneMatch(each -> each.referral().equals(referral)
                        && each.seat() == seat && each.isDone()))
                .toList();
    }
}
