package uk.deliveryboard.plans.appointment.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Appointments to take examples from. */
final class AppointmentExamples {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private AppointmentExamples() {}

    static Holder holder(UUID person, String email, String telephone) {
        return new Holder(person, "Head of Safeguarding", WorkEmail.written(email), Telephone.written(telephone));
    }

    static Appointment appointment(Office office, Holder holder, LocalDate since, @Nullable LocalDate until) {
        return new Appointment(UUID.randomUUID(), "agency", office, holder, since, until, null, 1);
    }

    static Appointment appointment(Office office, UUID person, LocalDate since, @Nullable LocalDate until) {
        return appointment(office, holder(person, "safeguarding@northmere.example", "01632 960001"), since, until);
    }
}
