package uk.deliveryboard.plans.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.plans.board.model.seat.Seat;
import uk.deliveryboard.plans.board.model.seat.SeatDecision;
import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.plans.model.Refusal;
import uk.deliveryboard.platform.time.ClockConfiguration;

/** Gives a seat to an agency, and ends that. */
@Component
public class KeepSeats {

    private final Seats seats;
    private final BoardMembers members;
    private final Clock clock;

    KeepSeats(Seats seats, BoardMembers members, Clock clock) {
        this.seats = seats;
        this.members = members;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Seat> give(Seat seat) {
        List<Seat> earlier = seats.of(seat.board()).stream().filter(each -> each.code().equals(seat.code())).toList();
        Outcome<Seat> decided = SeatDecision.give(seat, earlier, members.of(seat.board()));
        return decided instanceof Outcome.Done<Seat> && !seats.add(seat)
                ? new Outcome.NotReady<>(List.of(new Refusal("/code", "seat-held", "somebody holds it")))
                : decided;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Seat> end(Seat seat, long version, LocalDate lastDay) {
        if (seat.version() != version) {
            return new Outcome.Stale<>();
        }
        Outcome<Seat> decided = SeatDecision.end(seat, lastDay, ClockConfiguration.today(clock));
        return decided instanceof Outcome.Done<Seat>(Seat ended) && !seats.saveEnd(ended)
                ? new Outcome.Stale<>()
                : decided;
    }
}
