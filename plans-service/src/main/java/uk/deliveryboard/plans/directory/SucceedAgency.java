package uk.deliveryboard.plans.directory;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.plans.directory.model.Agency;
import uk.deliveryboard.plans.directory.model.Succession;
import uk.deliveryboard.plans.directory.model.SuccessionDecision;
import uk.deliveryboard.plans.model.Outcome;

/** Enters that an agency ends and which follow it. What it left stays its own, to be read as it was. */
@Component
public class SucceedAgency {

    private final Agencies agencies;
    private final Successions successions;
    private final AgencyFacts facts;
    private final Clock clock;

    SucceedAgency(Agencies agencies, Successions successions, AgencyFacts facts, Clock clock) {
        this.agencies = agencies;
        this.successions = successions;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param by pseudonymous id */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Agency> succeed(String code, long version, Succession asked, String by) {
        successions.lock();
        Agency present = agencies.find(code).orElseThrow();
        if (present.version() != version) {
            return new Outcome.Stale<>();
        }
        Map<String, Agency> successors = new HashMap<>();
        asked.successors().forEach(each -> agencies.find(each).ifPresent(found -> successors.put(each, found)));
        Outcome<Agency> decided = SuccessionDecision.decide(present, asked, successors,
                successions.lastDayOfPredecessors(code).orElse(null));
        if (decided instanceof Outcome.Done<Agency>(Agency ended)) {
            if (!successions.add(ended, asked, clock.instant(), by)) {
                return new Outcome.Stale<>();
            }
            facts.succeeded(ended, asked);
        }
        return decided;
    }
}
