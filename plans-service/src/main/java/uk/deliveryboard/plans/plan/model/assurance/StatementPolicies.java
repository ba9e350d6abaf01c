package uk.deliveryboard.plans.plan.model.assurance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uk.deliveryboard.plans.model.Policy;
import uk.deliveryboard.plans.plan.model.Plan;
import uk.deliveryboard.plans.plan.model.PlanState;
import uk.deliveryboard.plans.plan.model.assurance.Statement.EqualityAssessment;
import uk.deliveryboard.plans.plan.model.assurance.Statement.Review;
import uk.deliveryboard.plans.plan.model.assurance.Statement.SignOff;

/** What a statement about a plan must fulfil. */
public final class StatementPolicies {

    /** A statement, and what it is judged against. */
    record Made(Plan plan, Statement statement, Set<SignOffRole> signedOff, LocalDate today) {}

    static final Policy<Made> IT_IS_NOT_IN_THE_FUTURE = Policy.require(
            made -> !made.statement().on().isAfter(made.today()), "/on", "in-the-future", "must not be in the future");

    static final Policy<Made> MITIGATION_IS_DESCRIBED = Policy.require(
            made -> !(made.statement() instanceof EqualityAssessment assessment
                    && assessment.outcome() == EqualityOutcome.MITIGATED && assessment.mitigations() == null),
            "/mitigations", "mitigations-needed", "is needed with the outcome MITIGATED");

    static final Policy<Made> AN_OFFICE_ELSEWHERE_IS_MINUTED = Policy.require(
            made -> !(made.statement() instanceof SignOff signOff && !signOff.role().isHeldOnThePlatform()
                    && signOff.minuteRef() == null),
            "/minuteRef", "minutes-needed", "is needed for an office outside the platform");

    static final Policy<Made> A_REVIEW_FOLLOWS_THE_ADOPTION = Policy.require(made -> {
        PlanState.Adoption adoption = made.plan().state().adopted();
        return !(made.statement() instanceof Review review && adoption != null
                && review.on().isBefore(adoption.adoptedOn()));
    }, "/on", "before-adoption", "must not be before the plan came into force");

    static final List<Policy<Made>> OF_STATEMENT = List.of(IT_IS_NOT_IN_THE_FUTURE, MITIGATION_IS_DESCRIBED,
            AN_OFFICE_ELSEWHERE_IS_MINUTED, A_REVIEW_FOLLOWS_THE_ADOPTION);

    /** What is assessed and signed is what was submitted: a draft may still change. */
    static final Policy<Made> REVIEWED_TEXT_STANDS_STILL = Policy.require(
            made -> made.statement() instanceof Review || made.plan().state() instanceof PlanState.InReview, "",
            "plan-not-in-review", "the plan is not in review");

    static final Policy<Made> ONLY_PLANS_IN_FORCE_ARE_REVIEWED = Policy.require(
            made -> !(made.statement() instanceof Review) || made.plan().status().isInForce(), "",
            "plan-not-in-force", "the plan is not in force");

    static final Policy<Made> AN_OFFICE_SIGNS_ONCE = Policy.require(
            made -> !(made.statement() instanceof SignOff signOff && made.signedOff().contains(signOff.role())), "",
            "plan-signed-off", "this office has signed off this edition as it was submitted");

    static final List<Policy<Made>> OF_PLAN = List.of(REVIEWED_TEXT_STANDS_STILL, ONLY_PLANS_IN_FORCE_ARE_REVIEWED,
            AN_OFFICE_SIGNS_ONCE);

    private StatementPolicies() {}
}
