package uk.deliveryboard.referrals.retention.web;

import java.util.List;
import uk.deliveryboard.platform.access.AccessDecision;
import uk.deliveryboard.platform.access.AccessRefused;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.referrals.retention.DisposeOfRecord;
import uk.deliveryboard.referrals.retention.HoldRecord;

/** Says every outcome of retention in HTTP. */
final class RetentionOutcomes {

    private RetentionOutcomes() {}

    static DisposalView decided(DisposeOfRecord.Outcome outcome) {
        return switch (outcome) {
            case DisposeOfRecord.Outcome.Decided(var disposal) -> DisposalView.of(disposal);
            case DisposeOfRecord.Outcome.Unknown() ->
                throw new ProblemException(PlatformProblem.NOT_FOUND, "No such record or decision on your boards.");
            case DisposeOfRecord.Outcome.NotForDisposal() ->
                throw new ProblemException(RetentionProblem.NOT_FOR_DISPOSAL, "Nothing was changed.");
            case DisposeOfRecord.Outcome.AlreadyDisposed() ->
                throw new ProblemException(RetentionProblem.ALREADY_DISPOSED, "Codes and bands are all that is left.");
            case DisposeOfRecord.Outcome.NotDue(var dueOn) ->
                throw new ProblemException(RetentionProblem.NOT_DUE, "It ends on " + dueOn + ".");
            case DisposeOfRecord.Outcome.OnHold() ->
                throw new ProblemException(RetentionProblem.LEGAL_HOLD, "Nothing was changed.");
            case DisposeOfRecord.Outcome.AwaitsApproval(var open) ->
                throw new ProblemException(RetentionProblem.AWAITS_APPROVAL, "It is decision " + open.id() + ".");
            case DisposeOfRecord.Outcome.SecondPersonNeeded() -> throw new AccessRefused(
                    List.of(new AccessDecision.Reason("second-person-needed",
                            "Somebody who neither decided it nor worked on the case agrees to it.")));
        };
    }

    static HoldRecord.Outcome.Done held(HoldRecord.Outcome outcome) {
        return switch (outcome) {
            case HoldRecord.Outcome.Done done -> done;
            case HoldRecord.Outcome.Unknown() ->
                throw new ProblemException(PlatformProblem.NOT_FOUND, "No such record or hold on your boards.");
            case HoldRecord.Outcome.InForceAlready() ->
                throw new ProblemException(RetentionProblem.HOLD_IN_FORCE, "Nothing was changed.");
            case HoldRecord.Outcome.AlreadyDisposed() ->
                throw new ProblemException(RetentionProblem.ALREADY_DISPOSED, "Nothing is left to hold.");
        };
    }
}
