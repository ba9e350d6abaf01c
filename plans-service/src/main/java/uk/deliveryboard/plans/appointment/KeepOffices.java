package uk.deliveryboard.plans.appointment;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.plans.appointment.model.Appointment;
import uk.deliveryboard.plans.appointment.model.AppointmentDecision;
import uk.deliveryboard.plans.appointment.model.Holder;
import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.platform.time.ClockConfiguration;

/** Enters who holds an office, and that it ended. */
@Component
public class KeepOffices {

    private final Appointments appointments;
    private final OfficeFacts facts;
    private final Clock clock;

    KeepOffices(Appointments appointments, OfficeFacts facts, Clock clock) {
        this.appointments = appointments;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param by pseudonymous id */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Appointment> appoint(Appointment appointment, String by) {
        Outcome<Appointment> decided = AppointmentDecision.appoint(appointment, appointments.all(),
                ClockConfiguration.today(clock));
        if (decided instanceof Outcome.Done<Appointment>) {
            if (!appointments.add(appointment, clock.instant(), by)) {
                return AppointmentDecision.officeHeld();
            }
            facts.held(appointment);
        }
        return decided;
    }

    /** @param by pseudonymous id */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Appointment> correct(Appointment appointment, long version, Holder corrected, String by) {
        if (appointment.version() != version) {
            return new Outcome.Stale<>();
        }
        Outcome<Appointment> decided = AppointmentDecision.correct(appointment, corrected,
                ClockConfiguration.today(clock));
        return decided instanceof Outcome.Done<Appointment>(Appointment next)
                && !appointments.saveContact(next, clock.instant(), by) ? new Outcome.Stale<>() : decided;
    }

    /** @param by pseudonymous id */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Appointment> end(Appointment appointment, long version, LocalDate lastDay, String by) {
        if (appointment.version() != version) {
            return new Outcome.Stale<>();
        }
        Outcome<Appointment> decided = AppointmentDecision.end(appointment, lastDay, ClockConfiguration.today(clock));
        if (decided instanceof Outcome.Done<Appointment>(Appointment ended)) {
            if (!appointments.saveEnd(ended, clock.instant(), by)) {
                return new Outcome.Stale<>();
            }
            facts.ended(ended);
        }
        return decided;
    }
}
