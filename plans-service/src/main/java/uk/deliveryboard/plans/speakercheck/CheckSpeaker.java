package uk.deliveryboard.plans.speakercheck;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.plans.speakercheck.model.CheckPolicies;
import uk.deliveryboard.plans.speakercheck.model.KeptCheck;
import uk.deliveryboard.plans.speakercheck.model.SpeakerCheck;
import uk.deliveryboard.plans.speakercheck.model.Step;
import uk.deliveryboard.platform.time.ClockConfiguration;

/** Opens a check and takes it from step to step. */
@Component
public class CheckSpeaker {

    private final SpeakerChecks checks;
    private final SpeakerCheckFacts facts;
    private final Clock clock;

    CheckSpeaker(SpeakerChecks checks, SpeakerCheckFacts facts, Clock clock) {
        this.checks = checks;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param by pseudonymous id */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<KeptCheck> open(String agency, SpeakerCheck.Kind kind, String about, LocalDate eventOn, String by) {
        var request = new SpeakerCheck.Request(kind, about, eventOn, ClockConfiguration.today(clock));
        Outcome<KeptCheck> opened = CheckPolicies.open(request)
                .map(check -> new KeptCheck(UuidCreator.getTimeOrderedEpoch(), agency, check, 1));
        if (opened instanceof Outcome.Done<KeptCheck>(KeptCheck check)) {
            checks.add(check, by);
        }
        return opened;
    }

    /** @param by pseudonymous id */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<KeptCheck> take(KeptCheck kept, long version, Step step, String by) {
        if (kept.version() != version) {
            return new Outcome.Stale<>();
        }
        Outcome<KeptCheck> taken = CheckPolicies.take(kept.check(), step, ClockConfiguration.today(clock))
                .map(kept::next);
        if (taken instanceof Outcome.Done<KeptCheck>(KeptCheck next)) {
            if (!checks.save(next, by)) {
                return new Outcome.Stale<>();
            }
            if (next.check() instanceof SpeakerCheck.Decided decided) {
                facts.decided(next.id(), next.agency(), decided);
            }
        }
        return taken;
    }
}
