package uk.deliveryboard.training.workshop;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import uk.deliveryboard.training.workshop.model.Trainer;

/** Tells others, in the present transaction, who may give workshops and who gave one. */
public interface WorkshopEvents {

    void accredited(String agency, UUID personId, Trainer trainer);

    /** @param trainers by their made-up ids */
    void delivered(String agency, UUID workshopId, LocalDate heldOn, Collection<UUID> trainers);
}
