package uk.deliveryboard.referrals.panel.web;

import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Versions;
import uk.deliveryboard.referrals.panel.ArrangePanel;
import uk.deliveryboard.referrals.panel.AskAgency;
import uk.deliveryboard.referrals.panel.HoldPanel;
import uk.deliveryboard.referrals.panel.Panels;
import uk.deliveryboard.referrals.panel.model.Meeting;
import uk.deliveryboard.referrals.panel.model.PanelAction;
import uk.deliveryboard.referrals.web.ReferralOutcomes;
import uk.deliveryboard.referrals.web.ReferralProblem;

/** Says every outcome of a panel's use cases in HTTP. */
final class PanelOutcomes {

    private PanelOutcomes() {}

    static Panels.Seats seated(ArrangePanel.Outcome outcome) {
        if (outcome instanceof ArrangePanel.Outcome.Seated(var seats)) {
            return seats;
        }
        throw problem(outcome);
    }

    static Meeting arranged(ArrangePanel.Outcome outcome) {
        if (outcome instanceof ArrangePanel.Outcome.Arranged(var meeting)) {
            return meeting;
        }
        throw problem(outcome);
    }

    private static RuntimeException problem(ArrangePanel.Outcome outcome) {
        return switch (outcome) {
            case ArrangePanel.Outcome.Seated seated -> new IllegalArgumentException("the panel was seated");
            case ArrangePanel.Outcome.Arranged done -> new IllegalArgumentException("the meeting was arranged");
            case ArrangePanel.Outcome.Unknown() -> unknown("panel or meeting");
            case ArrangePanel.Outcome.Exists() ->
                new ProblemException(ReferralProblem.PANEL_MEETING_EXISTS, "Nothing was stored.");
            case ArrangePanel.Outcome.Stale() -> Versions.stale();
            case ArrangePanel.Outcome.Over(var meeting) -> over(meeting);
            case ArrangePanel.Outcome.Refused(var refusals) -> ReferralOutcomes.refused(refusals);
        };
    }

    static HoldPanel.Outcome.Done held(HoldPanel.Outcome outcome) {
        return switch (outcome) {
            case HoldPanel.Outcome.Done done -> done;
            case HoldPanel.Outcome.Unknown() -> throw unknown("meeting");
            case HoldPanel.Outcome.Stale() -> throw Versions.stale();
            case HoldPanel.Outcome.Over(var meeting) -> throw over(meeting);
            case HoldPanel.Outcome.Refused(var refusals) -> throw ReferralOutcomes.refused(refusals);
        };
    }

    static PanelAction done(AskAgency.Outcome outcome) {
        return switch (outcome) {
            case AskAgency.Outcome.Done(var action) -> action;
            case AskAgency.Outcome.Unknown() -> throw unknown("panel or action");
            case AskAgency.Outcome.Stale() -> throw Versions.stale();
            case AskAgency.Outcome.Answered(var action) -> throw new ProblemException(
                    ReferralProblem.PANEL_ACTION_ANSWERED, "It was answered on " + action.answeredOn() + ".");
            case AskAgency.Outcome.Refused(var refusals) -> throw ReferralOutcomes.refused(refusals);
        };
    }

    private static ProblemException unknown(String what) {
        return new ProblemException(PlatformProblem.NOT_FOUND, "No such " + what + " on your boards.");
    }

    private static ProblemException over(Meeting meeting) {
        return new ProblemException(ReferralProblem.PANEL_MEETING_OVER,
                "The meeting " + meeting.code() + " is " + meeting.state() + ".");
    }
}
