package uk.deliveryboard.plans.action;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.action.model.TaskCode;
import uk.deliveryboard.plans.action.model.scope.Crosswalk;

/** The actions of the caller's agency; those of others are as if they were not there. */
public interface Actions {

    /** @return false where the plan has, or once had, an action with this code */
    boolean add(PlanAction action, Instant at);

    /** Stores new actions without milestones, whose codes their plans never had, in one statement. */
    void addAll(List<PlanAction> actions, Instant at);

    Optional<PlanAction> find(UUID planId, TaskCode taskCode);

    /** Like {@link #find}, and nobody else changes it before the present transaction ends. */
    Optional<PlanAction> lock(UUID planId, TaskCode taskCode);

    /** Stores what a locked action says, and its standing. */
    void saveDetails(PlanAction action);

    /**
     * Stores a locked action that was withdrawn.
     *
     * @param by  action that took its place
     * @param why in words
     */
    void saveWithdrawal(PlanAction action, @Nullable UUID by, String why);

    /** What of a plan answers which framework. */
    Crosswalk crosswalk(UUID planId);

    /**
     * Actions of a plan in the order of their codes.
     *
     * @param after code after which to go on
     */
    List<PlanAction> of(UUID planId, @Nullable TaskCode after, ActionFilter filter, int limit);

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
