package uk.deliveryboard.referrals.pause;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.referrals.audit.Access;
import uk.deliveryboard.referrals.audit.AccessLog;
import uk.deliveryboard.referrals.audit.model.Action;
import uk.deliveryboard.referrals.pathway.model.Refusal;
import uk.deliveryboard.referrals.pathway.model.WorkingDays;
import uk.deliveryboard.referrals.pause.model.Pause;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.StandingClock;
import uk.deliveryboard.referrals.referral.model.Referral;

/** Lets the clock of a referral stand, and run again. No pause holds up a step: a step ends the pause. */
@Component
public class PauseReferral implements StandingClock {

    /** What became of it. */
    public sealed interface Outcome {
        record Done(List<Pause> pauses) implements Outcome {}

        record Unknown() implements Outcome {}

        /** It was ended before. */
        record Over() implements Outcome {}

        record Refused(List<Refusal> refusals) implements Outcome {}
    }

    private final Referrals referrals;
    private final Pauses pauses;
    private final AccessLog log;
    private final WorkingDays calendar;
    private final Clock clock;

    PauseReferral(Referrals referrals, Pauses pauses, AccessLog log, WorkingDays calendar, Clock clock) {
        this.referrals = referrals;
        this.pauses = pauses;
        this.log = log;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome begin(UUID id, Pause.Reason reason, @Nullable LocalDate day, Caller caller) {
        Referral referral = referrals.find(id).orElse(null);
        if (referral == null) {
            return new Outcome.Unknown();
        }
        LocalDate today = ClockConfiguration.today(clock);
        LocalDate from = Objects.requireNonNullElse(day, today);
        List<Refusal> refusals = Pause.refusals(referral.state(), pauses.of(id), from, today);
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(refusals);
        }
        var pause = new Pause(UuidCreator.getTimeOrderedEpoch(), reason, from, null);
        if (!pauses.begin(referral, pause, clock.instant(), by(caller))) {
            return new Outcome.Refused(List.of(new Refusal("P-22", "/from", "lies in another pause")));
        }
        log.record(caller, Access.to(Action.ALTER, "PAUSE", referral).forPurpose(reason.name()));
        return new Outcome.Done(pauses.of(id));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome end(UUID id, UUID pause, @Nullable LocalDate day, Caller caller) {
        Referral referral = referrals.find(id).orElse(null);
        Pause found = pauses.of(id).stream().filter(each -> each.id().equals(pause)).findFirst().orElse(null);
        if (referral == null || found == null) {
            return new Outcome.Unknown();
        }
        if (found.until() != null) {
            return new Outcome.Over();
        }
        LocalDate today = ClockConfiguration.today(clock);
        LocalDate on = Objects.requireNonNullElse(day, today);
        List<Refusal> refusals = found.endRefusals(on, today);
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(refusals);
        }
        if (!pauses.end(pause, on, by(caller))) {
            return new Outcome.Over();
        }
        log.record(caller, Access.to(Action.ALTER, "PAUSE", referral).forPurpose(found.reason().name()));
        return new Outcome.Done(pauses.of(id));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome read(UUID id, Caller caller) {
        return referrals.find(id).<Outcome>map(referral -> {
            log.record(caller, Access.to(Action.VIEW, "PAUSE", referral));
            return new Outcome.Done(pauses.of(id));
        }).orElseGet(Outcome.Unknown::new);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int stoodUntil(Referral referral, LocalDate step, Referrals.RecordedBy by) {
        List<Pause> all = pauses.of(referral.id());
        all.stream().filter(each -> each.until() == null).forEach(
                each -> pauses.end(each.id(), step.isBefore(each.from()) ? each.from() : step, by));
        return Pause.workingDays(all, referral.state().since(), step, calendar);
    }

    private static Referrals.RecordedBy by(Caller caller) {
        return new Referrals.RecordedBy(caller.subject(), caller.agency());
    }
}
