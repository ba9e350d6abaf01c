package uk.deliveryboard.plans.directory;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.plans.directory.model.Agency;
import uk.deliveryboard.plans.directory.model.Revision;
import uk.deliveryboard.plans.directory.model.RevisionDecision;
import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.plans.model.Refusal;
import uk.deliveryboard.platform.time.ClockConfiguration;

/** Enters that an agency is otherwise from a day on. What was said of the days before stays. */
@Component
public class ReviseAgency {

    private final Agencies agencies;
    private final AgencyFacts facts;
    private final Clock clock;

    ReviseAgency(Agencies agencies, AgencyFacts facts, Clock clock) {
        this.agencies = agencies;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param by pseudonymous id */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Agency> revise(Agency present, long version, Revision asked, String by) {
        if (present.version() != version) {
            return new Outcome.Stale<>();
        }
        Outcome<Agency> decided = RevisionDecision.decide(present, asked, agencies.lineage(asked.parent()),
                ClockConfiguration.today(clock));
        if (!(decided instanceof Outcome.Done<Agency>(Agency next))) {
            return decided;
        }
        return switch (agencies.revise(next, present.identifiers(), clock.instant(), by)) {
            case STALE -> new Outcome.Stale<>();
            case IDENTIFIER_TAKEN -> new Outcome.NotReady<>(
                    List.of(new Refusal("/identifiers", "identifier-taken", "one of them names another agency")));
            case ADDED -> {
                facts.registered(next);
                yield decided;
            }
        };
    }
}
