package uk.deliveryboard.plans.appointment;

import uk.deliveryboard.plans.appointment.model.Appointment;

/** Tells the other services which offices are held, in the present transaction. Never by whom. */
public interface OfficeFacts {

    void held(Appointment appointment);

    void ended(Appointment appointment);
}
