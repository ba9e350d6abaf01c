package uk.deliveryboard.plans.annualreturn;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.annualreturn.model.AnnualReturn;

/** Returns of the caller's agency; those of others are as if they were not there. */
public interface AnnualReturns {

    /**
     * @param by pseudonymous id
     * @return false where the agency has one of this type for this year
     */
    boolean add(AnnualReturn made, String by);

    Optional<AnnualReturn> find(UUID id);

    /** In the order in which they were entered. */
    List<AnnualReturn> page(@Nullable UUID after, int limit);

    /**
     * @param by pseudonymous id
     * @return false where it is no longer at the version before this one
     */
    boolean save(AnnualReturn corrected, String by);
}
