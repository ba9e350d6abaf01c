package uk.deliveryboard.referrals.pathway.model;

import java.time.LocalDate;
import uk.deliveryboard.referrals.pathway.model.Evidence.DecisionMethod;
import uk.deliveryboard.referrals.pathway.model.Evidence.OnwardChoice;
import uk.deliveryboard.referrals.pathway.model.Evidence.PoliceLedReason;
import uk.deliveryboard.referrals.pathway.model.Evidence.TriageResult;

/**
 * Where a referral stands: a type for each state, with what later steps and figures need to know of it. Codes and
 * dates only; free text stays with the evidence of the step.
 */
public sealed interface ReferralState {

    /** London day on which it came here. */
    LocalDate since();

    default StateCode code() {
        return StateCode.of(getClass());
    }

    record Received(LocalDate since) implements ReferralState {}

    record ScreenedOut(LocalDate since, OnwardChoice onward) implements ReferralState {}

    record InPoliceTriage(LocalDate since, String policeForce) implements ReferralState {}

    /** A criminal matter: that the police lead is all the ledger knows. */
    record ClosedPursue(LocalDate since) implements ReferralState {}

    record ClosedNoPreventConcern(LocalDate since, TriageResult result) implements ReferralState {}

    record GatheringInformation(LocalDate since, LocalDate lastReturnDueOn) implements ReferralState {}

    record AwaitingSection36Decision(LocalDate since, String assessedBy, boolean groundsMet)
            implements
                ReferralState {}

    record PoliceLed(LocalDate since, PoliceLedReason reason) implements ReferralState {}

    record ClosedBelowThreshold(LocalDate since, OnwardChoice onward) implements ReferralState {}

    record ListedForPanel(LocalDate since, String meeting, LocalDate meetingOn) implements ReferralState {}

    record PanelDiscussed(LocalDate since, String meeting) implements ReferralState {}

    record NotAdopted(LocalDate since, DecisionMethod method, OnwardChoice onward) implements ReferralState {}

    record ConsentPending(LocalDate since, DecisionMethod method) implements ReferralState {}
}
