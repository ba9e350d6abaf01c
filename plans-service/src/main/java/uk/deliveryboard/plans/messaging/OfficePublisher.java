package uk.deliveryboard.plans.messaging;

import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.directory.v1.office.OfficeEnded;
import uk.deliveryboard.events.directory.v1.office.OfficeHeld;
import uk.deliveryboard.plans.appointment.OfficeFacts;
import uk.deliveryboard.plans.appointment.model.Appointment;
import uk.deliveryboard.platform.outbox.Outbox;

/** Takes over codes and days only: not even the made-up id of a holder, for who holds an office is no secret. */
@Component
class OfficePublisher implements OfficeFacts {

    private final Outbox outbox;

    OfficePublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void held(Appointment appointment) {
        outbox.publish(EventCatalogue.OFFICE_HELD, appointment.id(), new OfficeHeld(appointment.agency(),
                appointment.office().name(), appointment.since(), appointment.until()));
    }

    @Override
    public void ended(Appointment appointment) {
        outbox.publish(EventCatalogue.OFFICE_ENDED, appointment.id(), new OfficeEnded(appointment.agency(),
                appointment.office().name(), Objects.requireNonNull(appointment.end())));
    }
}
