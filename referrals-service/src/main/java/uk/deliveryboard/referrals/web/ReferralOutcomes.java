package uk.deliveryboard.referrals.web;

import java.util.List;
import java.util.stream.Collectors;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Versions;
import uk.deliveryboard.referrals.access.ReferralAccess;
import uk.deliveryboard.referrals.pathway.model.Refusal;
import uk.deliveryboard.referrals.pathway.model.StateCode;
import uk.deliveryboard.referrals.referral.MoveReferral;
import uk.deliveryboard.referrals.referral.SubmitReferral;
import uk.deliveryboard.referrals.referral.model.Referral;

/** Says every outcome of a use case in HTTP. */
public final class ReferralOutcomes {

    private ReferralOutcomes() {}

    static Referral submitted(SubmitReferral.Outcome outcome) {
        return switch (outcome) {
            case SubmitReferral.Outcome.Submitted(var referral) -> referral;
            case SubmitReferral.Outcome.AgencyNotRegistered() ->
                throw new ProblemException(ReferralProblem.AGENCY_NOT_REGISTERED,
                        "Nothing was stored. Try again shortly.");
            case SubmitReferral.Outcome.BoardNotClear(var boards) ->
                throw new ProblemException(ReferralProblem.BOARD_NOT_CLEAR,
                        boards.isEmpty()
                                ? "Your agency sits on no board."
                                : "Your agency sits on: " + String.join(", ", boards) + ".",
                        List.of(new Problem.FieldError("/board", "not-clear", "must be a board of your agency")));
        };
    }

    public static Referral moved(MoveReferral.Outcome outcome, ReferralAccess access) {
        if (outcome instanceof MoveReferral.Outcome.Moved(var referral)) {
            return referral;
        }
        throw notMoved(outcome, access);
    }

    /** Why a step was not made. */
    public static RuntimeException notMoved(MoveReferral.Outcome outcome, ReferralAccess access) {
        return switch (outcome) {
            case MoveReferral.Outcome.Moved moved -> new IllegalArgumentException("the step was made");
            case MoveReferral.Outcome.Unknown() ->
                new ProblemException(PlatformProblem.NOT_FOUND, "No such referral on your boards.");
            case MoveReferral.Outcome.Stale() -> Versions.stale();
            case MoveReferral.Outcome.NotYourStep(var by) -> access.notYourStep(by);
            case MoveReferral.Outcome.NotAllowed(var from, var allowed) -> notAllowed(from, allowed);
            case MoveReferral.Outcome.Refused(var refusals) -> refused(refusals);
        };
    }

    /** Rules that are not satisfied, each with its place. */
    public static ProblemException refused(List<Refusal> refusals) {
        return new ProblemException(ReferralProblem.GUARD_REFUSED, "Nothing was stored.", cited(refusals));
    }

    /** Support that a case at this stage cannot be given, with the rule that says so. */
    public static ProblemException notSupported(StateCode state, List<Refusal> refusals) {
        return new ProblemException(ReferralProblem.CASE_NOT_SUPPORTED, "The case is at " + state + ".",
                cited(refusals));
    }

    /** Consent to support is asked for once there is a plan, and again when somebody comes of age. */
    public static ProblemException notAskedFor(StateCode state) {
        return new ProblemException(ReferralProblem.SUPPORT_NOT_ASKED_FOR, "The case is at " + state + ".");
    }

    private static List<Problem.FieldError> cited(List<Refusal> refusals) {
        return refusals.stream().map(each -> new Problem.FieldError(each.pointer(), each.rule(), each.message()))
                .toList();
    }

    private static ProblemException notAllowed(StateCode from, List<StateCode> allowed) {
        String names = allowed.stream().map(Enum::name).collect(Collectors.joining(", "));
        return new ProblemException(ReferralProblem.TRANSITION_NOT_ALLOWED,
                allowed.isEmpty()
                        ? "The pathway ends at " + from + "."
                        : "From " + from + " it can go to: " + names + ".",
                List.of(new Problem.FieldError("/to", "not-from-here",
                        allowed.isEmpty() ? "nothing follows" : "may be: " + names)));
    }
}
