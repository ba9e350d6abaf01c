package uk.deliveryboard.training.messaging;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.training.v1.TrainerAccredited;
import uk.deliveryboard.events.training.v1.WorkshopDelivered;
import uk.deliveryboard.platform.outbox.Outbox;
import uk.deliveryboard.training.workshop.WorkshopEvents;
import uk.deliveryboard.training.workshop.model.Trainer;

/** What others learn of workshops: who gave them, by made-up ids, and nothing of who was there. */
@Component
class PublishedWorkshops implements WorkshopEvents {

    private final Outbox outbox;

    PublishedWorkshops(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void accredited(String agency, UUID personId, Trainer trainer) {
        outbox.publish(EventCatalogue.TRAINER_ACCREDITED, personId,
                new TrainerAccredited(agency, trainer.accreditedOn(), trainer.expiresOn()));
    }

    @Override
    public void delivered(String agency, UUID workshopId, LocalDate heldOn, Collection<UUID> trainers) {
        outbox.publish(EventCatalogue.WORKSHOP_DELIVERED, workshopId,
                new WorkshopDelivered(agency, heldOn, List.copyOf(trainers)));
    }
}
