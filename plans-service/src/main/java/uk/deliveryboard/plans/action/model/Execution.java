package uk.deliveryboard.plans.action.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far an action has come. */
public sealed interface Execution {

    record NotStarted() implements Execution {}

    record Underway(LocalDate startedOn) implements Execution {}

    /** @param startedOn null where nobody reported a start before the end */
    record Finished(@Nullable LocalDate startedOn, LocalDate completedOn) implements Execution {}

    record Withdrawn(Withdrawal as) implements Execution {}

    /** How an action leaves a plan unfinished. */
    enum Withdrawal {
        SUPERSEDED, CANCELLED
    }

    /** Finished or withdrawn. */
    default boolean isOver() {
        return switch (this) {
            case NotStarted() -> false;
            case Underway underway -> false;
            case Finished finished -> true;
            case Withdrawn withdrawn -> true;
        };
    }

    default @Nullable LocalDate start() {
        return switch (this) {
            case NotStarted() -> null;
            case Underway(LocalDate startedOn) -> startedOn;
            case Finished finished -> finished.startedOn();
            case Withdrawn withdrawn -> null;
        };
    }

    default @Nullable LocalDate end() {
        return switch (this) {
            case NotStarted() -> null;
            case Underway underway -> null;
            case Finished finished -> finished.completedOn();
            case Withdrawn withdrawn -> null;
        };
    }
}
