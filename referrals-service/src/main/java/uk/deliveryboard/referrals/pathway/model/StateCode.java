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
    CONSENT_PENDING(ReferralState.ConsentPending.class, Stage.WITH_PANEL);

    private final Class<? extends ReferralState> type;
    private final Stage stage;

    StateCode(Class<? extends ReferralState> type, Stage stage) {
        this.type = type;
        this.stage = stage;
    }

    public Class<? extends ReferralState> type() {
        return type;
    }

    public Stage stage() {
        return stage;
    }

    public static StateCode of(Class<? extends ReferralState> type) {
        return Arrays.stream(values()).filter(code -> code.type == type).findFirst().orElseThrow();
    }
}
