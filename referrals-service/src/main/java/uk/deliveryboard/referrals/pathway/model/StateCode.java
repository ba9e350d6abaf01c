package uk.deliveryboard.referrals.pathway.model;

import java.util.Arrays;

/** The names of the states, as stored and sent. */
public enum StateCode {
    RECEIVED(ReferralState.Received.class, Stage.RECEIVED),
    SCREENED_OUT_NOT_PREVENT(ReferralState.ScreenedOut.class, Stage.CLOSED),
    POLICE_TRIAGE(ReferralState.InPoliceTriage.class, Stage.BEING_ASSESSED),
    CLOSED_PURSUE(ReferralState.ClosedPursue.class, Stage.CLOSED),
    CLOSED_NO_PREVENT_CONCERN(ReferralState.ClosedNoPreventConcern.class, Stage.CLOSED),
    INFORMATION_GATHERING(ReferralState.GatheringInformation.class, Stage.BEING_ASSESSED),
    SECTION36_DECISION(ReferralState.AwaitingSection36Decision.class, Stage.BEING_ASSESSED),
    POLICE_LED(ReferralState.PoliceLed.class, Stage.CLOSED),
    CLOSED_BELOW_THRESHOLD(ReferralState.ClosedBelowThreshold.class, Stage.CLOSED),
    LISTED_FOR_PANEL(ReferralState.ListedForPanel.class, Stage.WITH_PANEL),
    PANEL_DISCUSSED(ReferralState.PanelDiscussed.class, Stage.WITH_PANEL),
    NOT_ADOPTED(ReferralState.NotAdopted.class, Stage.CLOSED),
    CONSENT_PENDING(ReferralState.ConsentPending.class, Stage.WITH_PANEL),
    CONSENT_REFUSED(ReferralState.ConsentRefused.class, Stage.WITH_PANEL),
    ADOPTED(ReferralState.Adopted.class, Stage.WITH_PANEL),
    CONSENT_WITHDRAWN(ReferralState.ConsentWithdrawn.class, Stage.WITH_PANEL),
    CLOSED_EXITED(ReferralState.ClosedExited.class, Stage.CLOSED),
    REVIEW_6M(ReferralState.SixMonthReviewed.class, Stage.CLOSED),
    REVIEW_12M(ReferralState.TwelveMonthReviewed.class, Stage.CLOSED),
    REVIEW_EXT(ReferralState.ReviewExtended.class, Stage.CLOSED),
    REOPENED(ReferralState.Reopened.class, Stage.WITH_PANEL),
    ARCHIVED(ReferralState.Archived.class, Stage.CLOSED);

    /** All that a referrer is told of where a referral stands: it never shows what the police or the panel found. */
    public enum Stage {
        RECEIVED, BEING_ASSESSED, WITH_PANEL, CLOSED
    }

    private final Class<? extends ReferralState> type;
    private final Stage stage;

    StateCode(Class<? extends ReferralState> type, Stage stage) {
        this.type = type;
        this.stage = stage;
    }

    public Class<? extends ReferralState> type() {
        return type;
    }

    /** Whether this is a stage of a case, which begins where the panel has a plan and asks for consent. */
    public boolean isOfCase() {
        return ordinal() > CONSENT_PENDING.ordinal();
    }

    public Stage stage() {
        return stage;
    }

    public static StateCode of(Class<? extends ReferralState> type) {
        return Arrays.stream(values()).filter(code -> code.type == type).findFirst().orElseThrow();
    }
}
