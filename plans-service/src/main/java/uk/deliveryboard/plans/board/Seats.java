package uk.deliveryboard.plans.board;

import java.util.List;
import java.util.Optional;
import uk.deliveryboard.plans.board.model.seat.Seat;

/** Standing seats of the boards that the caller's agency sits on. */
public interface Seats {

    /** All entries of a board, of all days, by seat and then by day. */
    List<Seat> of(String board);

    /** The newest entry of a seat, locked for the present transaction. */
    Optional<Seat> lockNewest(String board, String code);

    /** @return false where somebody holds the seat, or did from the same day */
    boolean add(Seat seat);

    /** @return false where it is no longer at the version before this one */
    boolean saveEnd(Seat seat);
}
