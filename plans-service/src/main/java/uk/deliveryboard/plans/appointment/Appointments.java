package uk.deliveryboard.plans.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.appointment.model.Appointment;
import uk.deliveryboard.plans.appointment.model.Holder;

/** Appointments of the caller's agency. */
public interface Appointments {

    /** @param version version of the appointment that it came with */
    record Contact(long version, Holder holder, Instant recordedAt) {}

    /** All of them, of all days. */
    List<Appointment> all();

    /** All that are held on a London day. */
    List<Appointment> heldOn(LocalDate day);

    Optional<Appointment> find(UUID id);

    /**
     * In the order in which they were entered.
     *
     * @param on day on which they are held, null for those of all days
     */
    List<Appointment> page(@Nullable LocalDate on, @Nullable UUID after, int limit);

    /**
     * @param by pseudonymous id
     * @return false where somebody holds the office, which has one holder, on one of its days
     */
    boolean add(Appointment appointment, Instant at, String by);

    /**
     * @param by pseudonymous id
     * @return false where it is no longer at the version before this one
     */
    boolean saveContact(Appointment corrected, Instant at, String by);

    /** How its holder is and was reached, the first entry first. */
    List<Contact> contacts(UUID appointment);

    /**
     * @param by pseudonymous id
     * @return false where it is no longer at the version before this one
     */
    boolean saveEnd(Appointment appointment, Instant at, String by);
}
