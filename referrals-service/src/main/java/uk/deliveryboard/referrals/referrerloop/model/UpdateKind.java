package uk.deliveryboard.referrals.referrerloop.model;

/** What a referrer can be told. */
public enum UpdateKind {
    ACKNOWLEDGED(ContentLevel.GENERIC),
    TRIAGE_OUTCOME_GENERIC(ContentLevel.GENERIC),
    PANEL_INVITE(ContentLevel.ACTIONS),
    ACTION_REQUEST(ContentLevel.ACTIONS),
    CLOSED_GENERIC(ContentLevel.GENERIC),
    LESSONS(ContentLevel.ACTIONS);

    /** How much an update says; the case itself is told in none. */
    public enum ContentLevel {
        /** That something happened, and nothing of what. */
        GENERIC,
        /** What the referrer is asked to do, or to do better next time. */
        ACTIONS
    }

    private final ContentLevel most;

    UpdateKind(ContentLevel most) {
        this.most = most;
    }

    /** The most that an update of this kind may say, by the marking of the case. */
    public ContentLevel most() {
        return most;
    }

    /** Whether the referrer knows afterwards how the referral stands. */
    public boolean tellsStatus() {
        return switch (this) {
            case TRIAGE_OUTCOME_GENERIC, PANEL_INVITE, ACTION_REQUEST, CLOSED_GENERIC -> true;
            case ACKNOWLEDGED, LESSONS -> false;
        };
    }
}
