package uk.deliveryboard.plans.board.model.meeting;

/** How a seat was filled. A seat that sent a deputy was attended. */
public enum Presence {
    PRESENT,
    DEPUTY,
    APOLOGY,
    ABSENT;

    public boolean isAttended() {
        return switch (this) {
            case PRESENT, DEPUTY -> true;
            case APOLOGY, ABSENT -> false;
        };
    }
}
