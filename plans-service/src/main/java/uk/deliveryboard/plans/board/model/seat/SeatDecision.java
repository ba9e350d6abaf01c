package uk.deliveryboard.plans.board.model.seat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.plans.model.Refusal;

/** Who holds a seat, and until when. */
public final class SeatDecision {

    private SeatDecision() {}

    /**
     * @param earlier entries of the same seat, in any order
     * @param members agencies of the board
     */
    public static Outcome<Seat> give(Seat seat, List<Seat> earlier, Set<String> members) {
        if (earlier.stream().anyMatch(each -> each.until() == null)) {
            return new Outcome.NotReady<>(
                    List.of(new Refusal("/code", "seat-held", "somebody holds it; end that first")));
        }
        List<Refusal> refusals = new ArrayList<>();
        if (!members.contains(seat.agency())) {
            refusals.add(new Refusal("/agency", "agency-not-on-board", "must be an agency of this board"));
        }
        if (earlier.stream().anyMatch(each -> !isAfter(seat.since(), each))) {
            refusals.add(new Refusal("/since", "before-last-holder", "must be after the last holder's last day"));
        }
        return refusals.isEmpty() ? new Outcome.Done<>(seat) : new Outcome.Refused<>(refusals);
    }

    private static boolean isAfter(LocalDate day, Seat earlier) {
        LocalDate until = earlier.until();
        return until != null && day.isAfter(until);
    }

    /** @param lastDay last day on which it is held, not in the future: what is to come is not history yet */
    public static Outcome<Seat> end(Seat seat, LocalDate lastDay, LocalDate today) {
        if (seat.until() != null) {
            return new Outcome.NotReady<>(List.of(new Refusal("", "seat-ended", "nobody holds it any more")));
        }
        List<Refusal> refusals = new ArrayList<>();
        if (lastDay.isAfter(today)) {
            refusals.add(new Refusal("/lastDay", "in-the-future", "must not be in the future"));
        }
        if (lastDay.isBefore(seat.since())) {
            refusals.add(new Refusal("/lastDay", "before-first-day", "must not be before the first day"));
        }
        return refusals.isEmpty() ? new Outcome.Done<>(seat.endedOn(lastDay)) : new Outcome.Refused<>(refusals);
    }
}
