package uk.deliveryboard.plans.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.deliveryboard.plans.directory.model.Agency;
import uk.deliveryboard.plans.directory.model.Succession;

/** Which agencies follow which. */
public interface Successions {

    /** Whoever asks is the only one to end agencies until the transaction ends, so that no two close a circle. */
    void lock();

    /**
     * @param ended its newest entry, with its last day
     * @param by    pseudonymous id
     * @return false where it was revised or ended since
     */
    boolean add(Agency ended, Succession succession, Instant at, String by);

    Optional<Succession> of(String code);

    /** Last day of the last agency that this one follows. */
    Optional<LocalDate> lastDayOfPredecessors(String code);

    /** Codes of the agencies that this one follows. */
    List<String> predecessors(String code);
}
