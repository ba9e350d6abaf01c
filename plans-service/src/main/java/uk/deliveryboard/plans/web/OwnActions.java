package uk.deliveryboard.plans.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.plans.access.PlanAccess;
import uk.deliveryboard.plans.action.Actions;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.action.model.Rag;
import uk.deliveryboard.plans.action.model.TaskCode;
import uk.deliveryboard.plans.plan.Plans;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;

/** What a caller sees of a plan's actions, and whether they may change them. */
@Component
class OwnActions {

    private final Plans plans;
    private final Actions actions;
    private final TransactionTemplate transactions;

    OwnActions(Plans plans, Actions actions, TransactionTemplate transactions) {
        this.plans = plans;
        this.actions = actions;
        this.transactions = transactions;
    }

    /** Refuses, with all reasons, before a stored answer could be repeated to somebody who lost the role. */
    public void refuseAtOnceWithoutRole(Caller caller, UUID planId) {
        if (!PlanAccess.mayWrite(caller)) {
            transactions.executeWithoutResult(status -> mustBeWritable(caller, planId));
        }
    }

    public void mustBeWritable(Caller caller, UUID planId) {
        PlanAccess.toChangePlan(caller, plans.has(planId)).orThrow();
    }

    @Transactional(readOnly = true)
    public List<PlanAction> list(Caller caller, UUID planId, @Nullable TaskCode after, @Nullable Rag rag, int limit) {
        mustBeReadable(caller, planId);
        return actions.of(planId, after, rag, limit);
    }

    @Transactional(readOnly = true)
    public ActionDetailView read(Caller caller, UUID planId, TaskCode taskCode) {
        mustBeReadable(caller, planId);
        return actions.find(planId, taskCode).map(this::detail).orElseThrow(ActionController::noSuchAction);
    }

    public ActionDetailView detail(PlanAction action) {
        return ActionDetailView.of(action, actions.notes(action.id(), ActionDetailView.NOTES));
    }

    private void mustBeReadable(Caller caller, UUID planId) {
        PlanAccess.toReadPlans(caller).orThrow();
        if (!plans.has(planId)) {
            throw new ProblemException(PlatformProblem.NOT_FOUND, "Your agency has no such plan.");
        }
    }
}
