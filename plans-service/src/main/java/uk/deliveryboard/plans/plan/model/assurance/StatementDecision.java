package uk.deliveryboard.plans.plan.model.assurance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.model.Policy;
import uk.deliveryboard.plans.model.Refusal;
import uk.deliveryboard.plans.plan.model.Plan;
import uk.deliveryboard.plans.plan.model.Plan.Held;

/** What becomes of a statement about a plan. */
public sealed interface StatementDecision {

    /** @param after the plan as the statement leaves it, its next version */
    record Accepted(Plan after) implements StatementDecision {}

    /** The statement breaks rules. */
    record Refused(List<Refusal> refusals) implements StatementDecision {}

    /** The plan does not stand as the statement needs it. */
    record NotReady(List<Refusal> refusals) implements StatementDecision {}

    /** @param signedOff offices that signed in this round */
    static StatementDecision decide(Plan plan, Statement statement, Set<SignOffRole> signedOff, LocalDate today) {
        var made = new StatementPolicies.Made(plan, statement, signedOff, today);
        List<Refusal> refusals = Policy.all(StatementPolicies.OF_STATEMENT, made);
        List<Refusal> missing = Policy.all(StatementPolicies.OF_PLAN, made);
        if (!missing.isEmpty()) {
            return new NotReady(missing);
        }
        return refusals.isEmpty() ? new Accepted(plan.with(held(plan.held(), statement))) : new Refused(refusals);
    }

    private static Held held(Held before, Statement statement) {
        return switch (statement) {
            case Statement.EqualityAssessment assessment -> before;
            case Statement.SignOff signOff -> before;
            case Statement.Review review -> switch (review.kind()) {
                case BOARD_REVIEW -> new Held(newest(before.review(), review.on()), before.audit());
                case AUDIT -> new Held(before.review(), newest(before.audit(), review.on()));
            };
        };
    }

    private static LocalDate newest(@Nullable LocalDate before, LocalDate on) {
        return before == null || on.isAfter(before) ? on : before;
    }
}
