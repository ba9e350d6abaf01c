package uk.deliveryboard.plans.plan;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.plans.plan.model.Plan;
import uk.deliveryboard.plans.plan.model.PlanFact;
import uk.deliveryboard.plans.plan.model.assurance.Statement;
import uk.deliveryboard.plans.plan.model.assurance.StatementDecision;
import uk.deliveryboard.platform.time.ClockConfiguration;

/** Takes what somebody says of a plan as a whole: an equality assessment, a sign-off, a review or an audit. */
@Component
public class MakeStatement {

    private final Plans plans;
    private final PlanRecord record;
    private final PlanFacts facts;
    private final Clock clock;

    MakeStatement(Plans plans, PlanRecord record, PlanFacts facts, Clock clock) {
        this.plans = plans;
        this.record = record;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * @param plan    locked for the present transaction
     * @param version version that the statement is based on
     * @param by      pseudonymous id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PlanOutcome make(Plan plan, long version, Statement statement, String by) {
        if (plan.version() != version) {
            return new PlanOutcome.Stale();
        }
        return switch (StatementDecision.decide(plan, statement, record.signedOff(plan),
                ClockConfiguration.today(clock))) {
            case StatementDecision.Refused(var refusals) -> new PlanOutcome.Refused(refusals);
            case StatementDecision.NotReady(var refusals) -> new PlanOutcome.NotReady(refusals);
            case StatementDecision.Accepted(Plan after) -> store(after, statement, by);
        };
    }

    private PlanOutcome store(Plan after, Statement statement, String by) {
        if (!plans.save(after)) {
            return new PlanOutcome.Stale();
        }
        record.keep(after, new PlanRecord.Entry<>(after.edition().round(), clock.instant(), by, statement));
        switch (statement) {
            case Statement.EqualityAssessment assessment -> facts
                    .publish(new PlanFact.EqualityAssessed(after, assessment));
            case Statement.SignOff signOff -> {
                // who signed is told when the plan is approved
            }
            case Statement.Review review -> facts.publish(new PlanFact.Reviewed(after, review));
        }
        return new PlanOutcome.Done(after);
    }
}
