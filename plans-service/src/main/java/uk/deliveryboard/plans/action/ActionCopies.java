package uk.deliveryboard.plans.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.action.model.progress.Confidence;

/** Actions of a plan that is to replace another: copies that count for nothing until it comes into force. */
public interface ActionCopies {

    /** Copies all actions, the withdrawn ones too, so that no task code is used again. */
    void copyAll(UUID fromPlan, UUID toPlan, LocalDate today, Instant at);

    /** Copies the unfinished ones, with all days later by the distance. */
    void copyUnfinished(UUID fromPlan, UUID toPlan, Period later, LocalDate today, Instant at);

    /** Ids of the actions that those of a plan carry on, by their own ids. */
    Map<UUID, UUID> continued(UUID planId);

    /** Actions of a plan that are not withdrawn, with their milestones, locked for the present transaction. */
    List<PlanAction> lock(UUID planId);

    /** How sure the newest report on each action was; those without reports are left out. */
    Map<UUID, Confidence> confidences(List<UUID> actions);

    void putInForce(UUID planId);

    /** Ids of the actions that carry on those of a plan into the next period, by the ids of those. */
    Map<UUID, UUID> successors(UUID planId);

    /** Notes which action took the place of which. */
    void saveSuccessors(Map<UUID, UUID> successors);
}
