package uk.deliveryboard.plans.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.deliveryboard.plans.directory.model.Agency;

/** The directory. */
public interface Agencies {

    /** What became of an attempt to enter an agency. */
    enum Entry {
        ENTERED, CODE_TAKEN, IDENTIFIER_TAKEN
    }

    Entry enter(Agency agency, Instant at);

    Optional<Agency> find(String code);

    boolean has(String code);

    /** Entries in the order of their codes. */
    List<Agency> after(String code, int limit);
}
