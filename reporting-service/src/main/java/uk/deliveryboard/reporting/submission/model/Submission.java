package uk.deliveryboard.reporting.submission.model;

import java.time.LocalDate;
import java.util.Optional;

/** How an agency stands with one return of a quarter. */
public sealed interface Submission {

    /** @param on day of the first report */
    record OnTime(LocalDate on) implements Submission {}

    /** After the due day and before returns were closed. */
    record Late(LocalDate on) implements Submission {}

    /** Not sent, and not due yet. */
    record Awaited(LocalDate by) implements Submission {}

    /** Not sent, past the due day; it is taken up to the day before returns are closed. */
    record Overdue(LocalDate until) implements Submission {}

    /** Not sent before returns were closed. */
    record Missing() implements Submission {}

    /** Not asked for. */
    record NotRequired() implements Submission {}

    default String label() {
        return switch (this) {
            case OnTime on -> "On time";
            case Late late -> "Late";
            case Awaited awaited -> "Not yet sent";
            case Overdue overdue -> "Overdue";
            case Missing missing -> "Missing";
            case NotRequired none -> "Not required";
        };
    }

    default boolean required() {
        return !(this instanceof NotRequired);
    }

    /** Whether the agency still has something to send. */
    default boolean open() {
        return this instanceof Awaited || this instanceof Overdue;
    }

    /**
     * How a required return stands.
     *
     * @param first   day of the first report since the quarter began, empty where there is none
     * @param dueBy   last day on which it is on time
     * @param locksOn first day on which it is no longer taken
     */
    static Submission of(Optional<LocalDate> first, LocalDate dueBy, LocalDate locksOn, LocalDate today) {
        if (first.isPresent() && first.get().isBefore(locksOn)) {
            return first.get().isAfter(dueBy) ? new Late(first.get()) : new OnTime(first.get());
        }
        if (!today.isAfter(dueBy)) {
            return new Awaited(dueBy);
        }
        return today.isBefore(locksOn) ? new Overdue(locksOn.minusDays(1)) : new Missing();
    }
}
