package uk.deliveryboard.plans.plan.model.transition;

import java.util.List;
import java.util.stream.Stream;
import uk.deliveryboard.plans.model.Policy;
import uk.deliveryboard.plans.model.Refusal;
import uk.deliveryboard.plans.plan.model.PlanPolicies;

/** What each move needs. The codes of rules about the plan, not about the request, are problem types of their own. */
public final class TransitionPolicies {

    /** P-1. */
    static final Policy<Proposal> NO_OTHER_IS_IN_FORCE = Policy.require(
            proposal -> !proposal.basis().othersInForce(), "", "plan-active-exists",
            "your agency has a plan of this type and area in force");

    /** P-2, first half: for this very edition, as it was submitted. */
    static final Policy<Proposal> EQUALITY_IMPACT_IS_ASSESSED = Policy.require(
            proposal -> proposal.basis().equalityAssessed(), "", "plan-equality-missing",
            "the equality impact of this edition, as it was submitted, is not assessed");

    /** P-2, second half. */
    static final Policy<Proposal> THE_OFFICES_HAVE_SIGNED = proposal -> proposal.basis().needed().stream().sorted()
            .filter(role -> !proposal.basis().signedOff().contains(role))
            .map(role -> new Refusal("", "plan-sign-off-missing", "the sign-off of " + role + " is missing"));

    /** P-3, for extensions too. */
    static final Policy<Proposal> THE_EXTENDED_PERIOD_SPANS_AT_MOST_36_MONTHS = proposal -> Stream
            .ofNullable(proposal.request().extendTo())
            .filter(to -> !PlanPolicies.spansAtMost36Months(proposal.plan().periodFrom(), to))
            .map(to -> new Refusal("/extendTo", "period-too-long", "must be at most 36 months from periodFrom"));

    static final Policy<Proposal> AN_EXTENSION_SAYS_HOW_LONG = Policy.require(
            proposal -> proposal.request().extendTo() != null, "/extendTo", "extension-needed",
            "is needed with EXTEND");

    static final Policy<Proposal> AN_EXTENSION_ENDS_LATER = proposal -> Stream
            .ofNullable(proposal.request().extendTo()).filter(to -> !to.isAfter(proposal.plan().lastDay()))
            .map(to -> new Refusal("/extendTo", "extension-not-later", "must be after the present last day"));

    static final Policy<Proposal> ONLY_AN_EXTENSION_EXTENDS = Policy.require(
            proposal -> proposal.request().move() == PlanMove.EXTEND || proposal.request().extendTo() == null,
            "/extendTo", "extension-not-for-move", "is for EXTEND alone");

    static final Policy<Proposal> A_STEP_BACK_HAS_A_REASON = Policy.require(
            proposal -> proposal.request().reason() != null, "/reason", "reason-needed", "is needed for this move");

    static final Policy<Proposal> IT_HAS_ACTIONS = Policy.require(proposal -> proposal.basis().actions() > 0, "",
            "plan-without-actions", "the plan has no actions");

    static final Policy<Proposal> NOTHING_IS_LEFT_OPEN = Policy.require(proposal -> proposal.basis().unfinished() == 0,
            "", "plan-actions-open", "some actions are neither finished, nor cancelled, nor carried over");

    static final Policy<Proposal> ITS_PERIOD_IS_NOT_OVER = Policy.require(
            proposal -> !proposal.today().isAfter(proposal.plan().lastDay()), "", "plan-period-over",
            "the period of the plan is over");

    private TransitionPolicies() {}

    /** What the request must say. */
    static List<Policy<Proposal>> ofRequest(PlanMove move) {
        return switch (move) {
            case SUBMIT, APPROVE, ADOPT, CLOSE, SUPERSEDE -> List.of(ONLY_AN_EXTENSION_EXTENDS);
            case RETURN, WITHDRAW -> List.of(A_STEP_BACK_HAS_A_REASON, ONLY_AN_EXTENSION_EXTENDS);
            case EXTEND -> List.of(AN_EXTENSION_SAYS_HOW_LONG, AN_EXTENSION_ENDS_LATER,
                    THE_EXTENDED_PERIOD_SPANS_AT_MOST_36_MONTHS);
        };
    }

    /** How the plan must stand. */
    static List<Policy<Proposal>> ofPlan(PlanMove move) {
        return switch (move) {
            case SUBMIT -> List.of(IT_HAS_ACTIONS);
            case APPROVE -> List.of(EQUALITY_IMPACT_IS_ASSESSED, THE_OFFICES_HAVE_SIGNED);
            case ADOPT -> List.of(NO_OTHER_IS_IN_FORCE, ITS_PERIOD_IS_NOT_OVER);
            case CLOSE -> List.of(NOTHING_IS_LEFT_OPEN);
            case RETURN, EXTEND, SUPERSEDE, WITHDRAW -> List.of();
        };
    }
}
