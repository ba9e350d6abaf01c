package uk.deliveryboard.plans.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.plans.access.PlanAccess;
import uk.deliveryboard.plans.action.ActionFilter;
import uk.deliveryboard.plans.action.Actions;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.action.model.TaskCode;
import uk.deliveryboard.plans.action.model.scope.Crosswalk;
import uk.deliveryboard.plans.plan.Plans;
import uk.deliveryboard.plans.plan.model.Plan;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;

/** What a caller sees of a plan's actions, and whether they may change them. */
@Component
public class OwnActions {

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
            transactions.executeWithoutResult(status -> held(caller, planId));
        }
    }

    /** P-4: what a plan says changes in a draft alone, and nobody submits it meanwhile. */
    public Plan mustBeEditable(Caller caller, UUID planId) {
        Plan plan = held(caller, planId);
        if (!plan.status().isEditable()) {
            throw new ProblemException(PlansProblem.PLAN_NOT_EDITABLE,
                    "Open a draft of the next edition, or have it returned.");
        }
        return plan;
    }

    /** Progress is reported as long as the plan is worked on, and nobody ends it meanwhile. */
    public void mustTakeReports(Caller caller, UUID planId) {
        Plan plan = held(caller, planId);
        if (!plan.status().takesReports()) {
            throw new ProblemException(PlansProblem.PLAN_ENDED, "It takes no more reports.");
        }
        if (!plan.hasActionsInForce()) {
            throw new ProblemException(PlansProblem.PLAN_NOT_IN_FORCE, "Report on the plan that it is to replace.");
        }
    }

    private Plan held(Caller caller, UUID planId) {
        Optional<Plan> plan = plans.hold(planId);
        PlanAccess.toChangePlan(caller, plan.isPresent()).orThrow();
        return plan.orElseThrow();
    }

    @Transactional(readOnly = true)
    public List<PlanAction> list(Caller caller, UUID planId, @Nullable TaskCode after, ActionFilter filter, int limit) {
        mustBeReadable(caller, planId);
        return actions.of(planId, after, filter, limit);
    }

    @Transactional(readOnly = true)
    public Crosswalk crosswalk(Caller caller, UUID planId) {
        mustBeReadable(caller, planId);
        return actions.crosswalk(planId);
    }

    /** Actions leave a plan while it is written or worked on, not while others decide on it. */
    public void mustLetActionsGo(Caller caller, UUID planId) {
        Plan plan = held(caller, planId);
        if (!plan.status().isEditable() && !plan.status().isInForce()) {
            throw new ProblemException(PlansProblem.PLAN_NOT_EDITABLE, "It is in review, approved or at its end.");
        }
    }

    @Transactional(readOnly = true)
    public ActionDetailView read(Caller caller, UUID planId, TaskCode taskCode) {
        mustBeReadable(caller, planId);
        return actions.find(planId, taskCode).map(this::detail).orElseThrow(ActionController::noSuchAction);
    }

    /** An action that the caller may read. */
    @Transactional(readOnly = true)
    public PlanAction toRead(Caller caller, UUID planId, String taskCode) {
        mustBeReadable(caller, planId);
        return found(planId, taskCode);
    }

    /** An action that the caller may add to, whatever its plan has come to. */
    public PlanAction toChange(Caller caller, UUID planId, String taskCode) {
        held(caller, planId);
        return found(planId, taskCode);
    }

    private PlanAction found(UUID planId, String taskCode) {
        return TaskCode.parse(taskCode).flatMap(code -> actions.find(planId, code))
                .orElseThrow(ActionController::noSuchAction);
    }

    public ActionDetailView detail(PlanAction action) {
        return ActionDetailView.of(action, actions.notes(action.id(), ActionDetailView.NOTES));
    }

    @Transactional(readOnly = true)
    public boolean has(UUID planId) {
        return plans.has(planId);
    }

    private void mustBeReadable(Caller caller, UUID planId) {
        PlanAccess.toReadPlans(caller).orThrow();
        if (!plans.has(planId)) {
            throw new ProblemException(PlatformProblem.NOT_FOUND, "Your agency has no such plan.");
        }
    }
}
