package uk.deliveryboard.plans.appointment.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody holds an office. Days are London days, held from the first minute of the first to 23:59 of the last.
 *
 * @param since first day
 * @param until last day as it was meant when it began, null where that was open
 * @param end   last day as it came, null where nobody ended it: it may have run out by itself
 */
public record Appointment(UUID id, String agency, Office office, Holder holder, LocalDate since,
        @Nullable LocalDate until, @Nullable LocalDate end, long version) {

    /** The last day, null while there is none. */
    public @Nullable LocalDate lastDay() {
        return end == null ? until : end;
    }

    public boolean isHeldOn(LocalDate day) {
        LocalDate last = lastDay();
        return !day.isBefore(since) && (last == null || !day.isAfter(last));
    }

    /** Whether there is a day on which both are held. */
    boolean overlaps(Appointment other) {
        LocalDate later = since.isAfter(other.since) ? since : other.since;
        return isHeldOn(later) && other.isHeldOn(later);
    }

    Appointment reachedAs(Holder corrected) {
        return new Appointment(id, agency, office, corrected, since, until, end, version + 1);
    }

    Appointment endedOn(LocalDate day) {
        return new Appointment(id, agency, office, holder, since, until, day, version + 1);
    }
}
