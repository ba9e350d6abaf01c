package uk.deliveryboard.plans.web;

import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.platform.web.Versions;

/** What an outcome is to a caller: the value, or the problem that tells why there is none. */
public final class Outcomes {

    private Outcomes() {}

    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var refusals) -> throw PlansProblem.rulesNotMet(refusals);
            case Outcome.NotReady<T>(var refusals) -> throw PlansProblem.notReady(refusals);
            case Outcome.Stale<T>() -> throw Versions.stale();
        };
    }
}
