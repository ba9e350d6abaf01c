package uk.deliveryboard.referrals.review.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.referrals.pathway.model.ReferralState;
import uk.deliveryboard.referrals.pathway.model.StateCode;
import uk.deliveryboard.referrals.review.model.Duty.Kind;

/**
 * What the panel owes a case. Nothing is ever planned that could be forgotten: each duty follows from the stage, and
 * goes only with the step that does it, however meetings are moved.
 */
public final class Duties {

    /** Days after the due day within which a review is on time; practice. */
    public static final int DAYS_ON_TIME = 31;
    /** Days before coming of age on which an individual's own consent is asked for; practice. */
    private static final int DAYS_BEFORE_OF_AGE = 28;
    private static final int MONTHS_BETWEEN_REVIEWS = 1;

    /** Stages at which the panel owes something. */
    public static final Set<StateCode> STAGES = Set.of(StateCode.LISTED_FOR_PANEL, StateCode.PANEL_DISCUSSED,
            StateCode.CONSENT_PENDING, StateCode.CONSENT_REFUSED, StateCode.CONSENT_WITHDRAWN, StateCode.ADOPTED,
            StateCode.CLOSED_EXITED, StateCode.REVIEW_6M, StateCode.REVIEW_12M, StateCode.REVIEW_EXT,
            StateCode.REOPENED);

    private Duties() {}

    public static List<Duty> of(ReferralState state) {
        return switch (state) {
            case ReferralState.ListedForPanel(var since, var meeting, var meetingOn) ->
                duty(Kind.DISCUSSION, meetingOn);
            case ReferralState.PanelDiscussed(var since, var meeting) -> duty(Kind.DECISION, since);
            case ReferralState.ConsentPending(var since, var method) ->
                duty(Kind.CONSENT_ANSWER, since.plusMonths(MONTHS_BETWEEN_REVIEWS));
            case ReferralState.ConsentRefused(var since, var reassessOn) -> duty(Kind.REASSESSMENT, reassessOn);
            case ReferralState.ConsentWithdrawn(var since, var reassessOn) -> duty(Kind.REASSESSMENT, reassessOn);
            case ReferralState.Adopted(var since, var adoptedOn, var ownConsentFrom) -> adopted(since, ownConsentFrom);
            case ReferralState.ClosedExited closed -> List.of(new Duty(Kind.SIX_MONTHS, closed.sixMonthsOn()),
                    new Duty(Kind.TWELVE_MONTHS, closed.twelveMonthsOn()));
            case ReferralState.SixMonthReviewed reviewed -> duty(Kind.TWELVE_MONTHS, reviewed.twelveMonthsOn());
            case ReferralState.TwelveMonthReviewed(var since, var closedOn) -> duty(Kind.CONCLUSION, since);
            case ReferralState.ReviewExtended(var since, var closedOn, var dueOn) ->
                dueOn == null ? duty(Kind.CONCLUSION, since) : duty(Kind.EXTENDED, dueOn);
            case ReferralState.Reopened(var since, var closedOn) -> duty(Kind.LISTING, since);
            case ReferralState.Received received -> List.of();
            case ReferralState.ScreenedOut out -> List.of();
            case ReferralState.InPoliceTriage triage -> List.of();
            case ReferralState.ClosedPursue pursue -> List.of();
            case ReferralState.ClosedNoPreventConcern none -> List.of();
            case ReferralState.GatheringInformation gathering -> List.of();
            case ReferralState.AwaitingSection36Decision decision -> List.of();
            case ReferralState.PoliceLed led -> List.of();
            case ReferralState.ClosedBelowThreshold below -> List.of();
            case ReferralState.NotAdopted not -> List.of();
            case ReferralState.Archived archived -> List.of();
        };
    }

    /** Whether a review that was due on one day and held on another counts as held on time. */
    public static boolean onTime(LocalDate dueOn, LocalDate heldOn) {
        return !heldOn.isAfter(dueOn.plusDays(DAYS_ON_TIME));
    }

    private static List<Duty> adopted(LocalDate since, @Nullable LocalDate ownConsentFrom) {
        Duty monthly = new Duty(Kind.MONTHLY, since.plusMonths(MONTHS_BETWEEN_REVIEWS));
        return ownConsentFrom == null
                ? List.of(monthly)
                : List.of(monthly, new Duty(Kind.OWN_CONSENT, ownConsentFrom.minusDays(DAYS_BEFORE_OF_AGE)));
    }

    private static List<Duty> duty(Kind kind, LocalDate dueOn) {
        return List.of(new Duty(kind, dueOn));
    }
}
