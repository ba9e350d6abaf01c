package uk.deliveryboard.plans.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.plan.model.Plan;

/** The plans of the caller's agency; those of others are as if they were not there. */
public interface Plans {

    void add(Plan plan, Instant at);

    Optional<Plan> find(UUID id);

    boolean has(UUID id);

    /** Plans in the order in which they were opened. */
    List<Plan> after(@Nullable UUID id, int limit);
}
