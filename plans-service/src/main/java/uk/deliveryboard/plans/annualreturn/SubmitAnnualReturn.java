package uk.deliveryboard.plans.annualreturn;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.plans.annualreturn.model.AnnualReturn;
import uk.deliveryboard.plans.annualreturn.model.ReturnPolicies;
import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.platform.time.ClockConfiguration;

/** Enters a return, and corrects it. */
@Component
public class SubmitAnnualReturn {

    private final AnnualReturns returns;
    private final AnnualReturnFacts facts;
    private final Clock clock;

    SubmitAnnualReturn(AnnualReturns returns, AnnualReturnFacts facts, Clock clock) {
        this.returns = returns;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param by pseudonymous id */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<AnnualReturn> submit(AnnualReturn made, String by) {
        Outcome<AnnualReturn> decided = ReturnPolicies.judge(made, ClockConfiguration.today(clock));
        if (decided instanceof Outcome.Done<AnnualReturn>) {
            if (!returns.add(made, by)) {
                return ReturnPolicies.exists();
            }
            facts.submitted(made);
        }
        return decided;
    }

    /** @param by pseudonymous id */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<AnnualReturn> correct(AnnualReturn made, long version, AnnualReturn.Content content, String by) {
        if (made.version() != version) {
            return new Outcome.Stale<>();
        }
        AnnualReturn corrected = made.corrected(content);
        Outcome<AnnualReturn> decided = ReturnPolicies.judge(corrected, ClockConfiguration.today(clock));
        if (decided instanceof Outcome.Done<AnnualReturn>) {
            if (!returns.save(corrected, by)) {
                return new Outcome.Stale<>();
            }
            facts.submitted(corrected);
        }
        return decided;
    }
}
