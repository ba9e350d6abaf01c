package uk.deliveryboard.plans.due.model;

/** What may need somebody. */
public enum DueKind {
    /** An action is to be finished. */
    ACTION,
    /** A milestone is to be reached. */
    MILESTONE,
    /** An action has no report this quarter; due on the quarter's last day. */
    PROGRESS_REPORT,
    /** A plan in review has no equality assessment. */
    EQUALITY_ASSESSMENT,
    /** A plan in review lacks the sign-off of an office. */
    SIGN_OFF,
    /** A plan in review waits for approval. */
    APPROVAL,
    /** An approved plan waits to come into force. */
    ADOPTION,
    /** P-6: a plan in force is to be reviewed by its board. */
    BOARD_REVIEW,
    /** P-6: a plan in force is to be audited. */
    AUDIT,
    /** The last day of a plan in force comes: extend it, or carry it over. */
    PLAN_END,
    /** What the board asked of the agency is to be done. */
    BOARD_ACTION,
    /** A board is to look at its membership 12 months after it last did, or after it got its first seat. */
    MEMBERSHIP_REVIEW,
    /** The same of its terms of reference. */
    TERMS_OF_REFERENCE_REVIEW,
    /** An entry of a register is in date for the last time, and nothing renews it. */
    REGISTER_RENEWAL,
    /** A check of a speaker or of premises is to be decided or withdrawn, at the latest on the day before the event. */
    SPEAKER_CHECK,
    /** A school or college is to submit its safeguarding audit 12 months after the last one, or after it was entered (K3). */
    SAFEGUARDING_AUDIT,
    /** Nobody holds an office that every such agency has; due on the 28th day (K4). */
    VACANCY
}
