package uk.deliveryboard.training.workshop.model;

/**
 * Somebody's place in a workshop.
 *
 * @param requestedBy subject of the caller who asked for it; somebody else approves it
 */
public record Booking(String staffRef, State state, String requestedBy) {

    /** How a booking stands. */
    public enum State {
        /** Has a place and waits for a manager's approval. */
        REQUESTED,
        /** Has a place. */
        APPROVED,
        /** Gets the next place that becomes free. */
        WAITING,
        REFUSED,
        CANCELLED,
        ATTENDED,
        ABSENT;

        public boolean holdsPlace() {
            return switch (this) {
                case REQUESTED, APPROVED, ATTENDED, ABSENT -> true;
                case WAITING, REFUSED, CANCELLED -> false;
            };
        }

        boolean over() {
            return this == REFUSED || this == CANCELLED;
        }
    }

    /** What a manager, or who asked, says of a booking. */
    public enum Decision {
        APPROVE, REFUSE, CANCEL
    }

    Booking as(State next) {
        return new Booking(staffRef, next, requestedBy);
    }
}
