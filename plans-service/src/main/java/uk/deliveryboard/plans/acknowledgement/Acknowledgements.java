package uk.deliveryboard.plans.acknowledgement;

import java.time.Instant;
import java.util.UUID;
import uk.deliveryboard.plans.register.model.Entry;

/** Of the caller's agency. Who it was is kept so that nobody counts twice, and is told to nobody but themselves. */
public interface Acknowledgements {

    /** @param people who acknowledged this version, {@code byYou} whether the one who asks is among them */
    record Standing(long people, boolean byYou) {}

    /**
     * A second one of the same person changes nothing.
     *
     * @param person pseudonymous id
     */
    void add(Entry document, String person, Instant at);

    /** @param person pseudonymous id of the one who asks */
    Standing of(UUID document, String person);
}
