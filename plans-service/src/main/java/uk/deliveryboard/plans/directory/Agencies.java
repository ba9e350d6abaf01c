package uk.deliveryboard.plans.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.directory.model.Agency;
import uk.deliveryboard.plans.directory.model.Identifier;
import uk.deliveryboard.plans.directory.model.Lineage;

/** The directory. */
public interface Agencies {

    /** What became of an attempt to enter an agency. */
    enum Entry {
        ENTERED, CODE_TAKEN, IDENTIFIER_TAKEN
    }

    /** What became of an attempt to add an entry. */
    enum Addition {
        ADDED, STALE, IDENTIFIER_TAKEN
    }

    /** @param by pseudonymous id */
    Entry enter(Agency agency, Instant at, String by);

    /**
     * Adds an entry of an agency that is there.
     *
     * @param identifiersBefore those of the entry before
     * @param by                pseudonymous id
     */
    Addition revise(Agency next, List<Identifier> identifiersBefore, Instant at, String by);

    /**
     * What there is above an agency that is to be beneath this one. Whoever asks is the only one to move agencies until
     * the transaction ends, so that no two moves close a circle.
     *
     * @param parent null where it is beneath none
     */
    Lineage lineage(@Nullable String parent);

    /** Its newest entry. */
    Optional<Agency> find(String code);

    /** Its entry as of a day; there is none for a day on which it did not exist. */
    Optional<Agency> find(String code, LocalDate on);

    /** All entries that it ever had, the first of them first. */
    List<Agency> history(String code);

    /** Whether it is registered and did not end before today. */
    boolean has(String code);

    /**
     * Newest entries in the order of their codes.
     *
     * @param parent code of the agency that they are beneath, null for all of the directory
     */
    List<Agency> after(String code, @Nullable String parent, int limit);
}
