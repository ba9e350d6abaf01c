package uk.deliveryboard.plans.action;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.action.model.Rag;
import uk.deliveryboard.plans.action.model.TaskCode;

/** The actions of the caller's agency; those of others are as if they were not there. */
public interface Actions {

    /** @return false where the plan has, or once had, an action with this code */
    boolean add(PlanAction action, Instant at);

    Optional<PlanAction> find(UUID planId, TaskCode taskCode);

    /**
     * Actions of a plan in the order of their codes.
     *
     * @param after code after which to go on
     * @param rag   only those with this status
     */
    List<PlanAction> of(UUID planId, @Nullable TaskCode after, @Nullable Rag rag, int limit);

    /** @return false where the action is no longer at the version before this one */
    boolean save(PlanAction action);

    void keep(ProgressNote note, PlanAction action);

    /** Newest first. */
    List<ProgressNote> notes(UUID actionId, int limit);

    /** Open actions of all agencies, locked for the present transaction; those that somebody is changing are left out. */
    List<PlanAction> lockOpen(@Nullable UUID after, int limit);

    /** How many actions a plan has, and how many of them are neither finished nor withdrawn. */
    PlanActions.Count count(UUID planId);

    /** Those of a plan that are neither finished nor withdrawn, locked for the present transaction, by their codes. */
    List<PlanAction> lockUnfinished(UUID planId);

    /** Stores actions that were locked and withdrawn. */
    void saveWithdrawn(List<PlanAction> actions);

    /** Stores the standings of actions that {@link #lockOpen} gave. */
    void saveStandings(List<PlanAction> actions);
}
