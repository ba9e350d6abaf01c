package uk.deliveryboard.training.evaluation.model;

import java.time.LocalDate;

/** When somebody is asked, seen from the day of the workshop. */
public enum Stage {
    PRE, POST, FOLLOW_UP_3M;

    /** Days after the workshop on which the answer still says what the workshop did. */
    private static final int POST_DAYS = 30;
    private static final int FOLLOW_UP_FROM_MONTHS = 2;
    private static final int FOLLOW_UP_TO_MONTHS = 6;

    /** Whether an answer of this stage can be given on a day. */
    public boolean open(LocalDate heldOn, LocalDate today) {
        return switch (this) {
            case PRE -> !today.isAfter(heldOn);
            case POST -> !today.isBefore(heldOn) && !today.isAfter(heldOn.plusDays(POST_DAYS));
            case FOLLOW_UP_3M -> !today.isBefore(heldOn.plusMonths(FOLLOW_UP_FROM_MONTHS))
                    && !today.isAfter(heldOn.plusMonths(FOLLOW_UP_TO_MONTHS));
        };
    }
}
