package uk.deliveryboard.plans.board.model.seat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A standing place on a board and the agency that holds it. Another holder is another entry, so that it stays known who
 * held it when.
 *
 * @param code  slug, stable while holders change
 * @param label what the seat is for, such as "Districts"; never a person
 * @param since first day
 * @param until last day, null while it is held
 */
public record Seat(UUID id, String board, String code, String label, String agency, LocalDate since,
        @Nullable LocalDate until, long version) {

    public boolean isHeldOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }

    public Seat endedOn(LocalDate day) {
        return new Seat(id, board, code, label, agency, since, day, version + 1);
    }
}
