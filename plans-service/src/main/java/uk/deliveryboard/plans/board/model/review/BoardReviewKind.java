package uk.deliveryboard.plans.board.model.review;

/** What a board looks at anew each year. */
public enum BoardReviewKind {
    MEMBERSHIP,
    TERMS_OF_REFERENCE
}
