package uk.deliveryboard.events.plans.v1.board;

import java.time.LocalDate;
import java.util.List;

/** A delivery board met. Fields: {@code schema/plans/meeting-held.v1.json}. */
public record MeetingHeld(String board, String kind, LocalDate heldOn, String quarter, boolean quorate,
        List<Seat> seats) implements BoardEvent {

    /** A seat that was held on that day, by whom, and how it was filled. */
    public record Seat(String seat, String agency, String presence) {}

    public MeetingHeld {
        seats = List.copyOf(seats);
    }
}
