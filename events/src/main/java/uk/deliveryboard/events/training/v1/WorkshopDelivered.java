package uk.deliveryboard.events.training.v1;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A workshop was held. Fields: {@code schema/training/workshop-delivered.v1.json}. */
public record WorkshopDelivered(String agency, LocalDate heldOn, List<UUID> trainers) implements TrainingEvent {

    public WorkshopDelivered {
        trainers = List.copyOf(trainers);
    }
}
