package uk.deliveryboard.plans.planimport;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.deliveryboard.plans.planimport.model.PlanImport;

/** What was read for the caller's agency and is not yet forgotten; that of others is as if it were not there. */
public interface PlanImports {

    void add(PlanImport planImport);

    /** @param at moment at which it must not have expired */
    Optional<PlanImport> find(UUID id, Instant at);

    /** Like {@link #find}, and nobody else confirms it before the present transaction ends. */
    Optional<PlanImport> lock(UUID id, Instant at);

    /** Stores that a locked one was confirmed. */
    void saveConfirmed(PlanImport planImport);

    /**
     * Forgets those of all agencies that have expired.
     *
     * @return how many
     */
    int removeExpired(Instant at);
}
