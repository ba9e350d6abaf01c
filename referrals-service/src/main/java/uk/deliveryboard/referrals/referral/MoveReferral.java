package uk.deliveryboard.referrals.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.referrals.directory.Agencies;
import uk.deliveryboard.referrals.pathway.model.Actor;
import uk.deliveryboard.referrals.pathway.model.Evidence;
import uk.deliveryboard.referrals.pathway.model.Pathway;
import uk.deliveryboard.referrals.pathway.model.Refusal;
import uk.deliveryboard.referrals.pathway.model.StageChange;
import uk.deliveryboard.referrals.pathway.model.StateCode;
import uk.deliveryboard.referrals.pathway.model.StateCode.Stage;
import uk.deliveryboard.referrals.pathway.model.Transition;
import uk.deliveryboard.referrals.pathway.model.WorkingDays;
import uk.deliveryboard.referrals.referral.model.Referral;

/** Takes a referral one step along the pathway. */
@Component
public class MoveReferral {

    /**
     * A step somebody wants to make.
     *
     * @param version version of the referral on which it is based
     * @param on      London day of the step, today where it is null
     * @param as      capacities in which the caller may act
     */
    public record Command(UUID id, long version, Evidence evidence, @Nullable LocalDate on, Set<Actor> as,
            Referrals.RecordedBy by) {}

    /** What became of it. */
    public sealed interface Outcome {

        record Moved(Referral referral) implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}

        record NotAllowed(StateCode from, List<StateCode> allowed) implements Outcome {}

        record NotYourStep(Set<Actor> by) implements Outcome {}

        record Refused(List<Refusal> refusals) implements Outcome {}
    }

    private final Referrals referrals;
    private final Agencies agencies;
    private final ReferralNews news;
    private final SupportStops support;
    private final StandingClock standing;
    private final Supervision supervision;
    private final WorkingDays calendar;
    private final Clock clock;

    MoveReferral(Referrals referrals, Agencies agencies, ReferralNews news, SupportStops support,
            StandingClock standing, Supervision supervision, WorkingDays calendar, Clock clock) {
        this.support = support;
        this.standing = standing;
        this.supervision = supervision;
        this.referrals = referrals;
        this.agencies = agencies;
        this.news = news;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome move(Command command) {
        Referral referral = referrals.find(command.id()).orElse(null);
        if (referral == null) {
            return new Outcome.Unknown();
        }
        if (referral.version() != command.version()) {
            return new Outcome.Stale();
        }
        Transition<?, ?, ?> transition = Pathway.find(referral.state(), command.evidence()).orElse(null);
        if (transition == null) {
            StateCode from = referral.state().code();
            return new Outcome.NotAllowed(from, Pathway.allowedFrom(from));
        }
        EnumSet<Actor> as = EnumSet.noneOf(Actor.class);
        as.addAll(command.as());
        as.retainAll(transition.by());
        if (as.isEmpty()) {
            return new Outcome.NotYourStep(transition.by());
        }
        if (closes(transition)) {
            List<Refusal> against = supervision.againstClosing(referral);
            if (!against.isEmpty()) {
                return new Outcome.Refused(against);
            }
        }
        LocalDate today = ClockConfiguration.today(clock);
        return switch (transition.make(referral.state(), command.evidence(),
                Objects.requireNonNullElse(command.on(), today), today,
                agencies.kinds(command.evidence().agencies()), calendar)) {
            case Transition.Outcome.Refused(var refusals) -> new Outcome.Refused(refusals);
            case Transition.Outcome.Moved moved -> store(referral, moved, command, as.iterator().next());
        };
    }

    private static boolean closes(Transition<?, ?, ?> transition) {
        return transition.fromCode().stage() != Stage.CLOSED && transition.toCode().stage() == Stage.CLOSED;
    }

    private Outcome store(Referral referral, Transition.Outcome.Moved moved, Command command, Actor as) {
        Referral next = referral.movedTo(moved.state());
        StageChange change = moved.change()
                .without(standing.stoodUntil(referral, moved.change().on(), command.by()));
        var step = new Referrals.Step(change, command.evidence(), as);
        if (!referrals.move(next, step, clock.instant(), command.by())) {
            return new Outcome.Stale();
        }
        news.moved(referral, next, change, command.evidence());
        if (change.from() == StateCode.ADOPTED && change.to() != StateCode.ADOPTED) {
            support.after(change.on(), next);
        }
        return new Outcome.Moved(next);
    }
}
