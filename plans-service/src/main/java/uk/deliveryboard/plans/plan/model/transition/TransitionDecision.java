package uk.deliveryboard.plans.plan.model.transition;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import uk.deliveryboard.plans.model.Policy;
import uk.deliveryboard.plans.model.Refusal;
import uk.deliveryboard.plans.plan.model.Plan;
import uk.deliveryboard.plans.plan.model.PlanState;
import uk.deliveryboard.plans.plan.model.PlanState.Adoption;
import uk.deliveryboard.plans.plan.model.PlanStatus;

/** What becomes of a move that somebody asks for. */
public sealed interface TransitionDecision {

    /** @param after the plan as the move leaves it, its next version */
    record Moved(Plan after, PlanTransition transition) implements TransitionDecision {}

    /** The table has no such way. */
    record NotPossible(PlanStatus from, List<PlanMove> possible) implements TransitionDecision {}

    /** The request breaks rules. */
    record Refused(List<Refusal> refusals) implements TransitionDecision {}

    /** The plan does not stand as the move needs it. */
    record NotReady(List<Refusal> refusals) implements TransitionDecision {}

    /** Decides on a move that a person asks for: never {@link PlanMove#SUPERSEDE}. */
    static TransitionDecision decide(Proposal proposal) {
        PlanMove move = proposal.request().move();
        PlanStatus from = proposal.plan().status();
        var transition = PlanTransition.of(from, move);
        if (transition.isEmpty() || move == PlanMove.SUPERSEDE) {
            return new NotPossible(from, PlanTransition.movesFrom(from));
        }
        List<Refusal> refusals = Policy.all(TransitionPolicies.ofRequest(move), proposal);
        if (!refusals.isEmpty()) {
            return new Refused(refusals);
        }
        List<Refusal> missing = Policy.all(TransitionPolicies.ofPlan(move), proposal);
        return missing.isEmpty() ? moved(proposal, transition.get()) : new NotReady(missing);
    }

    /** The end of an edition in force as the next one is adopted. */
    static Moved superseded(Plan plan, Plan by, LocalDate today) {
        var transition = PlanTransition.of(plan.status(), PlanMove.SUPERSEDE).orElseThrow();
        PlanState next = new PlanState.Superseded(adoption(plan), plan.state().extendedUntil(), today, by.id());
        return new Moved(plan.moved(next), transition);
    }

    private static Moved moved(Proposal proposal, PlanTransition transition) {
        Plan plan = proposal.plan();
        return new Moved(plan.moved(stateAfter(proposal)), transition);
    }

    private static PlanState stateAfter(Proposal proposal) {
        PlanState state = proposal.plan().state();
        LocalDate today = proposal.today();
        return switch (proposal.request().move()) {
            case SUBMIT -> new PlanState.InReview(proposal.request().by());
            case RETURN -> new PlanState.Draft();
            case APPROVE -> new PlanState.Approved(Objects.requireNonNull(state.submittedBy()), today);
            case ADOPT -> new PlanState.Active(new Adoption(Objects.requireNonNull(state.approvedOn()), today));
            case EXTEND -> new PlanState.Extended(adoption(proposal.plan()),
                    Objects.requireNonNull(proposal.request().extendTo()));
            case CLOSE -> new PlanState.Closed(adoption(proposal.plan()), state.extendedUntil(), today);
            case SUPERSEDE -> throw new IllegalStateException("nobody asks for it");
            case WITHDRAW -> new PlanState.Withdrawn(state.adopted(), state.extendedUntil(), today);
        };
    }

    private static Adoption adoption(Plan plan) {
        return Objects.requireNonNull(plan.state().adopted());
    }
}
