package uk.deliveryboard.plans.model;

import java.util.List;
import java.util.function.Function;

/** What became of something that was asked for. Any but {@code Done} must end the transaction. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    /** The request breaks rules. */
    record Refused<T>(List<Refusal> refusals) implements Outcome<T> {}

    /** What it is asked of does not stand as it needs to. */
    record NotReady<T>(List<Refusal> refusals) implements Outcome<T> {}

    /** Somebody changed it since the version that the request is based on. */
    record Stale<T>() implements Outcome<T> {}

    /** The same outcome of something made from its value. */
    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Done<T>(T value) -> new Done<>(change.apply(value));
            case Refused<T>(List<Refusal> refusals) -> new Refused<>(refusals);
            case NotReady<T>(List<Refusal> refusals) -> new NotReady<>(refusals);
            case Stale<T>() -> new Stale<>();
        };
    }
}
