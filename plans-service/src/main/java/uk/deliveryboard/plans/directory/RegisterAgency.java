package uk.deliveryboard.plans.directory;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.plans.directory.model.Agency;
import uk.deliveryboard.plans.directory.model.RegistrationPolicies;
import uk.deliveryboard.plans.model.Policy;
import uk.deliveryboard.plans.model.Refusal;

/** Enters an agency in the directory. Any outcome but {@code Registered} must end the transaction. */
@Component
public class RegisterAgency {

    private final Agencies agencies;
    private final AgencyFacts facts;
    private final Clock clock;

    RegisterAgency(Agencies agencies, AgencyFacts facts, Clock clock) {
        this.agencies = agencies;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param by pseudonymous id */
    @Transactional(propagation = Propagation.MANDATORY)
    public RegistrationOutcome register(Agency agency, String by) {
        List<Refusal> refusals = Policy.all(RegistrationPolicies.of(agencies.lineage(agency.parent())), agency);
        if (!refusals.isEmpty()) {
            return new RegistrationOutcome.Refused(refusals);
        }
        return switch (agencies.enter(agency, clock.instant(), by)) {
            case CODE_TAKEN -> new RegistrationOutcome.CodeTaken();
            case IDENTIFIER_TAKEN -> new RegistrationOutcome.IdentifierTaken();
            case ENTERED -> {
                facts.registered(agency);
                yield new RegistrationOutcome.Registered(agency);
            }
        };
    }
}
