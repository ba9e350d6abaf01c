package uk.deliveryboard.training.workshop.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A workshop with its bookings, in the order in which they were asked for. At no time do more people hold a place than
 * there are, and nobody waits while one is free.
 *
 * @param heldOn   London day
 * @param venue    code of the place, no address
 * @param trainers by their reference on the list of staff
 * @param version  raised by each change
 */
public record Workshop(UUID id, String courseCode, LocalDate heldOn, String venue, int capacity,
        List<String> trainers, State state, long version, List<Booking> bookings) {

    /** How a workshop stands. */
    public enum State {
        PLANNED, HELD, CANCELLED
    }

    /** What comes of something that is asked of a workshop. */
    public sealed interface Change {

        record Changed(Workshop workshop) implements Change {}

        record Refused(WorkshopRefusal reason) implements Change {}
    }

    public Workshop {
        trainers = List.copyOf(trainers);
        bookings = List.copyOf(bookings);
    }

    /** Asks for a place; without a free one they wait for the next. */
    public Change book(String staffRef, String by, LocalDate today) {
        if (state != State.PLANNED) {
            return new Change.Refused(WorkshopRefusal.NOT_PLANNED);
        }
        if (heldOn.isBefore(today)) {
            return new Change.Refused(WorkshopRefusal.DAY_IS_OVER);
        }
        if (booking(staffRef).filter(known -> !known.state().over()).isPresent()) {
            return new Change.Refused(WorkshopRefusal.BOOKED_ALREADY);
        }
        List<Booking> next = new ArrayList<>(bookings);
        next.removeIf(known -> known.staffRef().equals(staffRef));
        next.add(new Booking(staffRef, Booking.State.WAITING, by));
        return new Change.Changed(with(State.PLANNED, movedUp(next)));
    }

    /** Approves, refuses or cancels a booking; a place that becomes free goes to who has waited longest. */
    public Change decide(String staffRef, Booking.Decision decision, String by) {
        if (state != State.PLANNED) {
            return new Change.Refused(WorkshopRefusal.NOT_PLANNED);
        }
        Booking booking = booking(staffRef).filter(known -> !known.state().over()).orElse(null);
        if (booking == null) {
            return new Change.Refused(WorkshopRefusal.NOT_BOOKED);
        }
        if (decision == Booking.Decision.APPROVE && booking.state() == Booking.State.WAITING) {
            return new Change.Refused(WorkshopRefusal.NO_PLACE_YET);
        }
        if (decision == Booking.Decision.APPROVE && booking.requestedBy().equals(by)) {
            return new Change.Refused(WorkshopRefusal.OWN_REQUEST);
        }
        Booking.State next = switch (decision) {
            case APPROVE -> Booking.State.APPROVED;
            case REFUSE -> Booking.State.REFUSED;
            case CANCEL -> Booking.State.CANCELLED;
        };
        return new Change.Changed(with(State.PLANNED, movedUp(bookings.stream()
                .map(each -> each.equals(booking) ? each.as(next) : each).toList())));
    }

    public Change cancel() {
        return state == State.PLANNED
                ? new Change.Changed(with(State.CANCELLED, bookings.stream()
                        .map(each -> each.state().over() ? each : each.as(Booking.State.CANCELLED)).toList()))
                : new Change.Refused(WorkshopRefusal.NOT_PLANNED);
    }

    /** Enters who was there, booked or not, in place of what was entered before. */
    public Change register(Set<String> attended, String by, LocalDate today) {
        if (state == State.CANCELLED) {
            return new Change.Refused(WorkshopRefusal.NOT_PLANNED);
        }
        if (heldOn.isAfter(today)) {
            return new Change.Refused(WorkshopRefusal.DAY_NOT_YET);
        }
        Set<String> unbooked = new TreeSet<>(attended);
        List<Booking> next = new ArrayList<>();
        for (Booking booking : bookings) {
            boolean there = unbooked.remove(booking.staffRef());
            next.add(there ? booking.as(Booking.State.ATTENDED) : booking.as(switch (booking.state()) {
                case REQUESTED, APPROVED, ATTENDED, ABSENT -> Booking.State.ABSENT;
                case WAITING, CANCELLED -> Booking.State.CANCELLED;
                case REFUSED -> Booking.State.REFUSED;
            }));
        }
        unbooked.forEach(staffRef -> next.add(new Booking(staffRef, Booking.State.ATTENDED, by)));
        return new Change.Changed(with(State.HELD, next));
    }

    public Set<String> attended() {
        return bookings.stream().filter(booking -> booking.state() == Booking.State.ATTENDED).map(Booking::staffRef)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public long placesTaken() {
        return bookings.stream().filter(booking -> booking.state().holdsPlace()).count();
    }

    public Optional<Booking> booking(String staffRef) {
        return bookings.stream().filter(booking -> booking.staffRef().equals(staffRef)).findFirst();
    }

    private List<Booking> movedUp(List<Booking> wanted) {
        long free = capacity - wanted.stream().filter(booking -> booking.state().holdsPlace()).count();
        List<Booking> next = new ArrayList<>();
        for (Booking booking : wanted) {
            boolean moves = booking.state() == Booking.State.WAITING && free > 0;
            free -= moves ? 1 : 0;
            next.add(moves ? booking.as(Booking.State.REQUESTED) : booking);
        }
        return next;
    }

    private Workshop with(State next, List<Booking> nextBookings) {
        return new Workshop(id, courseCode, heldOn, venue, capacity, trainers, next, version, nextBookings);
    }
}
