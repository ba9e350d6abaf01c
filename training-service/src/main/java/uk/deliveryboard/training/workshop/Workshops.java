package uk.deliveryboard.training.workshop;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.deliveryboard.training.workshop.model.Trainer;
import uk.deliveryboard.training.workshop.model.Workshop;

/** The workshops of each agency, and who gives them. */
public interface Workshops {

    void add(String agency, Workshop workshop);

    Optional<Workshop> find(String agency, UUID id);

    /** The same, kept from changes by others until the transaction ends. */
    Optional<Workshop> lock(String agency, UUID id);

    /** Writes state and bookings, and raises the version. */
    void change(String agency, Workshop workshop);

    /** Those of a span of days, with their bookings, by day and id after the one given. */
    List<Workshop> between(String agency, LocalDate from, LocalDate to, String after, int limit);

    /** Those that were ever accredited, by reference, as they stood on this day; all of them where none are named. */
    List<Trainer> trainers(String agency, Collection<String> staffRefs, LocalDate day);

    /** A new accreditation takes the place of an older one. */
    void accredit(String agency, UUID personId, Trainer trainer);
}
