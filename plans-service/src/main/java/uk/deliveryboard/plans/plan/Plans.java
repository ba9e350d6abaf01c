package uk.deliveryboard.plans.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.plan.model.Plan;
import uk.deliveryboard.plans.plan.model.PlanStatus;
import uk.deliveryboard.plans.plan.model.PlanType;

/** The plans of the caller's agency; those of others are as if they were not there. */
public interface Plans {

    /** Which plans a listing holds; null means all. */
    record Filter(@Nullable PlanStatus status, @Nullable PlanType type) {}

    void add(Plan plan, Instant at);

    Optional<Plan> find(UUID id);

    /** Like {@link #find}, and nobody else moves it before the present transaction ends. */
    Optional<Plan> lock(UUID id);

    /** Like {@link #find}, and nobody moves it before the present transaction ends. Others may hold it too. */
    Optional<Plan> hold(UUID id);

    boolean has(UUID id);

    /** Plans in the order in which they were opened. */
    List<Plan> after(@Nullable UUID id, Filter filter, int limit);

    /** Whether a plan of the same kind and area is in force that this one does not replace. */
    boolean othersInForce(Plan plan);

    /**
     * Stores a plan's state and what was held.
     *
     * @return false where it is no longer at the version before this one
     */
    boolean save(Plan plan);
}
