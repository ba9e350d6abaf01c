package uk.deliveryboard.plans.model;

import java.util.List;

/** What became of something that was asked for. Any but {@code Done} must end the transaction. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    /** The request breaks rules. */
    record Refused<T>(List<Refusal> refusals) implements Outcome<T> {}

    /** What it is asked of does not stand as it needs to. */
    record NotReady<T>(List<Refusal> refusals) implements Outcome<T> {}

    /** Somebody changed it since the version that the request is based on. */
    record Stale<T>() implements Outcome<T> {}
}
