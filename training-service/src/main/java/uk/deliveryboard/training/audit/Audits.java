package uk.deliveryboard.training.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.deliveryboard.training.audit.model.Audit;

/** The audits of each agency. */
public interface Audits {

    /** Draws a sample from the records that count on this day, fewer where there are not as many. */
    void draw(String agency, UUID id, LocalDate asAt, String seed, int size);

    Optional<Audit> find(String agency, UUID id);

    /** The newest first. */
    List<Audit> newest(String agency, int limit);

    /** @return whether the version was still the present one and the record is in the sample */
    boolean note(String agency, UUID id, UUID recordId, Audit.Finding finding, long version);
}
