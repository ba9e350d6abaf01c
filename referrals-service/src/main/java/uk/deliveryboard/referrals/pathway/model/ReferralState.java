package uk.deliveryboard.referrals.pathway.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.referrals.pathway.model.Evidence.DecisionMethod;
import uk.deliveryboard.referrals.pathway.model.Evidence.ExitReason;
import uk.deliveryboard.referrals.pathway.model.Evidence.OnwardChoice;
import uk.deliveryboard.referrals.pathway.model.Evidence.PoliceLedReason;
import uk.deliveryboard.referrals.pathway.model.Evidence.TriageResult;

/**
 * Where a referral stands: a type for each state, with what later steps and figures need to know of it. Codes and
 * dates only; free text stays with the evidence of the step.
 */
public sealed interface ReferralState {

    int SIX_MONTHS = 6;
    int TWELVE_MONTHS = 12;
    /** Months after closure beyond which reviews are not extended: ministerial answer of 12 February 2025. */
    int LAST_MONTHS = 24;

    /** London day on which it came here. */
    LocalDate since();

    default StateCode code() {
        return StateCode.of(getClass());
    }

    /** The review that the panel holds at this stage, null where it holds none. */
    default Evidence.@Nullable ReviewKind review() {
        return switch (code()) {
            case ADOPTED -> Evidence.ReviewKind.MONTHLY;
            case CONSENT_REFUSED, CONSENT_WITHDRAWN -> Evidence.ReviewKind.REASSESSMENT;
            case CLOSED_EXITED -> Evidence.ReviewKind.SIX_MONTHS;
            case REVIEW_6M -> Evidence.ReviewKind.TWELVE_MONTHS;
            case REVIEW_EXT -> Evidence.ReviewKind.EXTENDED;
            case RECEIVED, SCREENED_OUT_NOT_PREVENT, POLICE_TRIAGE, CLOSED_PURSUE, CLOSED_NO_PREVENT_CONCERN,
                    INFORMATION_GATHERING, SECTION36_DECISION, POLICE_LED, CLOSED_BELOW_THRESHOLD, LISTED_FOR_PANEL,
                    PANEL_DISCUSSED, NOT_ADOPTED, CONSENT_PENDING, REVIEW_12M, REOPENED, ARCHIVED ->
                null;
        };
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

    /** Consent to support was refused; the panel looks again on the day that it set. */
    record ConsentRefused(LocalDate since, LocalDate reassessOn) implements ReferralState {}

    /**
     * Supported with consent.
     *
     * @param since          day of adoption, or of the latest review or renewed consent
     * @param adoptedOn      day on which support became lawful
     * @param ownConsentFrom first day of the month in which the individual comes of age, while another consents for
     *                       them; the day itself would tell the date of birth
     */
    record Adopted(LocalDate since, LocalDate adoptedOn, @Nullable LocalDate ownConsentFrom) implements ReferralState {}

    record ConsentWithdrawn(LocalDate since, LocalDate reassessOn) implements ReferralState {}

    record ClosedExited(LocalDate since, ExitReason reason) implements ReferralState {

        public LocalDate sixMonthsOn() {
            return since.plusMonths(SIX_MONTHS);
        }

        public LocalDate twelveMonthsOn() {
            return since.plusMonths(TWELVE_MONTHS);
        }
    }

    /** Six months were reviewed; twelve count from the closure, not from that review. */
    record SixMonthReviewed(LocalDate since, LocalDate closedOn) implements ReferralState {

        public LocalDate twelveMonthsOn() {
            return closedOn.plusMonths(TWELVE_MONTHS);
        }
    }

    record TwelveMonthReviewed(LocalDate since, LocalDate closedOn) implements ReferralState {}

    /** @param dueOn day of the further review, null once it was held and none follows */
    record ReviewExtended(LocalDate since, LocalDate closedOn, @Nullable LocalDate dueOn) implements ReferralState {}

    /** A concern was found after closure: the case goes back to the panel without a new referral. */
    record Reopened(LocalDate since, LocalDate closedOn) implements ReferralState {}

    record Archived(LocalDate since, LocalDate closedOn) implements ReferralState {}
}
