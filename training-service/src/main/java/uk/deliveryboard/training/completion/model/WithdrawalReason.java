package uk.deliveryboard.training.completion.model;

/** Why a source takes back what it said. */
public enum WithdrawalReason {
    /** The statement was declared void. */
    VOIDED,
    /** The learning system says that it is no longer so. */
    RETRACTED,
    /** The certificate was revoked. */
    REVOKED,
    /** It turned out to be about somebody or something else. */
    REASSIGNED
}
