package uk.deliveryboard.referrals.pathway.model;

import java.time.LocalDate;

/** A step that was made: what the history and the event tell of it. */
public record StageChange(StateCode from, StateCode to, LocalDate on, ClockOwner clockOwner, int elapsedWorkingDays) {

    /** The same, of which working days do not count because the clock stood. */
    public StageChange without(int workingDays) {
        return new StageChange(from, to, on, clockOwner, elapsedWorkingDays - workingDays);
    }
}
