package uk.deliveryboard.plans.appointment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What acting deputies of the caller's agency asked for, and in whose place. */
public interface DelegatedRequests {

    /**
     * A request that somebody made while an office was delegated to them; it may have been refused.
     *
     * @param delegation appointment as acting deputy
     * @param by         pseudonymous id of the acting deputy
     * @param onBehalfOf pseudonymous id of whoever held the office, null where it was vacant
     * @param path       without parameters
     */
    record DelegatedRequest(UUID id, String agency, UUID delegation, String by, @Nullable UUID onBehalfOf,
            String method, String path, Instant at) {}

    void add(DelegatedRequest request);

    /** In the order in which they were made. */
    List<DelegatedRequest> page(UUID delegation, @Nullable UUID after, int limit);
}
