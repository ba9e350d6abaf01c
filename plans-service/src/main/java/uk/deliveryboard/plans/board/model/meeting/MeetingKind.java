package uk.deliveryboard.plans.board.model.meeting;

/** Whether a meeting is the one that each quarter has. */
public enum MeetingKind {
    ORDINARY,
    EXTRAORDINARY
}
