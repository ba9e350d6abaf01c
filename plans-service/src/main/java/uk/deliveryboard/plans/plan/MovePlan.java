package uk.deliveryboard.plans.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.plans.action.PlanActions;
import uk.deliveryboard.plans.action.TakeOverActions;
import uk.deliveryboard.plans.model.Refusal;
import uk.deliveryboard.plans.plan.model.Plan;
import uk.deliveryboard.plans.plan.model.PlanFact;
import uk.deliveryboard.plans.plan.model.PlanState;
import uk.deliveryboard.plans.plan.model.PlanStatus;
import uk.deliveryboard.plans.plan.model.assurance.DueDates;
import uk.deliveryboard.plans.plan.model.assurance.SignOffRole;
import uk.deliveryboard.plans.plan.model.transition.PlanMove;
import uk.deliveryboard.plans.plan.model.transition.Proposal;
import uk.deliveryboard.plans.plan.model.transition.TransitionDecision;
import uk.deliveryboard.platform.time.ClockConfiguration;

/** Moves a plan from one status to another. */
@Component
public class MovePlan {

    private final Plans plans;
    private final PlanRecord record;
    private final PlanActions actions;
    private final TakeOverActions takeOver;
    private final PlanFacts facts;
    private final Clock clock;

    MovePlan(Plans plans, PlanRecord record, PlanActions actions, TakeOverActions takeOver, PlanFacts facts,
            Clock clock) {
        this.plans = plans;
        this.record = record;
        this.actions = actions;
        this.takeOver = takeOver;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * @param plan    locked for the present transaction
     * @param version version that the request is based on
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PlanOutcome move(Plan plan, long version, Proposal.Request request) {
        if (plan.version() != version) {
            return new PlanOutcome.Stale();
        }
        LocalDate today = ClockConfiguration.today(clock);
        Proposal proposal = new Proposal(plan, request, basis(plan), today);
        return switch (TransitionDecision.decide(proposal)) {
            case TransitionDecision.NotPossible(var from, var possible) -> new PlanOutcome.NotPossible(from, possible);
            case TransitionDecision.Refused(var refusals) -> new PlanOutcome.Refused(refusals);
            case TransitionDecision.NotReady(var refusals) -> new PlanOutcome.NotReady(refusals);
            case TransitionDecision.Moved moved -> carryOut(proposal, moved);
        };
    }

    private Proposal.Basis basis(Plan plan) {
        PlanActions.Count count = actions.count(plan.id());
        return new Proposal.Basis(record.isEqualityAssessed(plan), record.signedOff(plan),
                plan.frame().neededSignOffs(), count.all(), count.unfinished(), plans.othersInForce(plan));
    }

    private PlanOutcome carryOut(Proposal proposal, TransitionDecision.Moved moved) {
        Plan replaced = replacedBy(moved.after());
        try {
            if (replaced != null) {
                supersede(replaced, moved.after(), proposal);
            }
            if (!store(moved, proposal.request())) {
                return new PlanOutcome.Stale();
            }
        } catch (DuplicateKeyException e) {
            return new PlanOutcome.NotReady(List.of(new Refusal("", "plan-active-exists",
                    "another plan of this type and area came into force just now")));
        }
        tell(proposal, moved.after(), replaced == null ? null : replaced.id());
        return new PlanOutcome.Done(moved.after());
    }

    /** The edition in force that the adoption of this one ends. */
    private @Nullable Plan replacedBy(Plan after) {
        UUID revised = after.edition().revises();
        return after.status() != PlanStatus.ACTIVE || revised == null
                ? null
                : plans.lock(revised).filter(plan -> plan.status().isInForce()).orElse(null);
    }

    private void supersede(Plan replaced, Plan by, Proposal proposal) {
        TransitionDecision.Moved ended = TransitionDecision.superseded(replaced, by, proposal.today());
        store(ended, new Proposal.Request(PlanMove.SUPERSEDE, null, null, proposal.request().by()));
        facts.publish(new PlanFact.Ended(ended.after(), proposal.today()));
    }

    private boolean store(TransitionDecision.Moved moved, Proposal.Request request) {
        boolean saved = plans.save(moved.after());
        if (saved) {
            record.keep(moved.after(), new PlanRecord.Step(moved.after().version(), moved.transition(),
                    clock.instant(), request.by(), request.reason()));
        }
        return saved;
    }

    private void tell(Proposal proposal, Plan after, @Nullable UUID replaced) {
        LocalDate today = proposal.today();
        boolean assessed = proposal.basis().equalityAssessed();
        Set<SignOffRole> signedOff = proposal.basis().signedOff();
        switch (after.state()) {
            case PlanState.Draft draft -> {
            }
            case PlanState.InReview review -> {
            }
            case PlanState.Approved approved -> facts.publish(new PlanFact.Approved(after, assessed, signedOff, today));
            case PlanState.Active(PlanState.Adoption adoption) -> {
                facts.publish(new PlanFact.Adopted(after, assessed, signedOff, adoption,
                        DueDates.of(after).orElseThrow(), replaced));
                if (!proposal.plan().hasActionsInForce()) {
                    takeOver.takeOver(replaced, after.id());
                }
            }
            case PlanState.Extended extended -> facts.publish(new PlanFact.Extended(after, extended.to(), today));
            case PlanState.Closed closed -> {
                takeOver.supersedeCarriedOver(after.id());
                facts.publish(new PlanFact.Ended(after, today));
            }
            case PlanState.Superseded superseded -> facts.publish(new PlanFact.Ended(after, today));
            case PlanState.Withdrawn withdrawn -> {
                actions.cancelUnfinished(after.id(), proposal.plan().hasActionsInForce());
                facts.publish(new PlanFact.Ended(after, today));
            }
        }
    }
}
