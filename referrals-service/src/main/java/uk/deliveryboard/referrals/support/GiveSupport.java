package uk.deliveryboard.referrals.support;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import uk.deliveryboard.referrals.consent.Consents;
import uk.deliveryboard.referrals.pathway.model.ReferralState;
import uk.deliveryboard.referrals.pathway.model.Refusal;
import uk.deliveryboard.referrals.pathway.model.StateCode;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.SupportStops;
import uk.deliveryboard.referrals.referral.model.Referral;
import uk.deliveryboard.referrals.support.model.FollowThrough;
import uk.deliveryboard.referrals.support.model.Intervention;
import uk.deliveryboard.referrals.support.model.Session;

/** Commissions interventions, enters what became of each session, and shows what deserves a look. */
@Component
public class GiveSupport implements SupportStops {

    /** What is commissioned. */
    public record Command(UUID id, Intervention.Kind kind, String provider, LocalDate startsOn,
            List<LocalDate> sessionsOn) {}

    /** A case's support as it stands. */
    public record Found(Referral referral, List<Intervention> interventions, List<FollowThrough.Found> alerts,
            LocalDate today) {}

    /** What became of it. */
    public sealed interface Outcome {
        record Done(Found found) implements Outcome {}

        record Unknown() implements Outcome {}

        record NotSupported(StateCode state, List<Refusal> refusals) implements Outcome {}

        record Closed(Session session) implements Outcome {}

        record Refused(List<Refusal> refusals) implements Outcome {}
    }

    private static final String RULE = "P-18";

    private final Referrals referrals;
    private final Interventions interventions;
    private final Consents consents;
    private final SupportNews news;
    private final AccessLog log;
    private final Clock clock;

    GiveSupport(Referrals referrals, Interventions interventions, Consents consents, SupportNews news, AccessLog log,
            Clock clock) {
        this.referrals = referrals;
        this.interventions = interventions;
        this.consents = consents;
        this.news = news;
        this.log = log;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome commission(Command command, Caller caller) {
        Referral referral = referrals.find(command.id()).orElse(null);
        if (referral == null) {
            return new Outcome.Unknown();
        }
        if (!(referral.state() instanceof ReferralState.Adopted)) {
            return new Outcome.NotSupported(referral.state().code(), List.of(new Refusal("R-3", "",
                    "support is given only to those who have, with the necessary consent, been adopted")));
        }
        List<Refusal> refusals = new ArrayList<>(consents.of(referral.id())
                .sessionRefusals(command.startsOn(), "/startsOn"));
        List<LocalDate> days = command.sessionsOn();
        for (int index = 0; index < days.size(); index++) {
            if (days.get(index).isBefore(command.startsOn())) {
                refusals.add(new Refusal(RULE, "/sessionsOn/" + index, "is before the intervention starts"));
            }
        }
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(List.copyOf(refusals));
        }
        List<Session> sessions = days.stream()
                .map(day -> new Session(UuidCreator.getTimeOrderedEpoch(), day, null, null)).toList();
        interventions.add(referral, new Intervention(UuidCreator.getTimeOrderedEpoch(), command.kind(),
                command.provider(), command.startsOn(), sessions), clock.instant(),
                new Referrals.RecordedBy(caller.subject(), caller.agency()));
        news.planned(referral, sessions);
        log.record(caller, Access.to(Action.CREATE, "INTERVENTION", referral).forPurpose(command.kind().name()));
        return new Outcome.Done(found(referral));
    }

    /** A session is delivered only on a day on which consent held (rule C-1), and closed once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome close(UUID id, UUID session, Session.Outcome outcome, @Nullable LocalDate day, Caller caller) {
        Referral referral = referrals.find(id).orElse(null);
        Session open = interventions.of(id).stream().flatMap(each -> each.sessions().stream())
                .filter(each -> each.id().equals(session)).findFirst().orElse(null);
        if (referral == null || open == null) {
            return new Outcome.Unknown();
        }
        if (open.outcome() != null) {
            return new Outcome.Closed(open);
        }
        LocalDate today = ClockConfiguration.today(clock);
        LocalDate on = Objects.requireNonNullElse(day, today);
        List<Refusal> refusals = new ArrayList<>();
        if (on.isAfter(today)) {
            refusals.add(new Refusal(RULE, "/on", "is in the future"));
        } else if (outcome == Session.Outcome.DELIVERED) {
            refusals.addAll(consents.of(id).sessionRefusals(on, "/on"));
        }
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(List.copyOf(refusals));
        }
        Session closed = new Session(open.id(), open.plannedOn(), outcome, on);
        if (!interventions.close(id, closed, clock.instant())) {
            return new Outcome.Closed(closed);
        }
        news.closed(referral, List.of(closed));
        log.record(caller, Access.to(Action.ALTER, "SESSION", referral).forPurpose(outcome.name()));
        return new Outcome.Done(found(referral));
    }

    @Transactional
    public Optional<Found> read(UUID id, Caller caller) {
        return referrals.find(id).map(referral -> {
            log.record(caller, Access.to(Action.VIEW, "SUPPORT", referral));
            return found(referral);
        });
    }

    /** Support stops the same day: what was planned for later is given up. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void after(LocalDate lastDay, Referral referral) {
        List<Session> given = interventions.openAfter(referral.id(), lastDay).stream()
                .map(each -> new Session(each.id(), each.plannedOn(), Session.Outcome.CANCELLED, lastDay)).toList();
        given.forEach(each -> interventions.close(referral.id(), each, clock.instant()));
        if (!given.isEmpty()) {
            news.closed(referral, given);
        }
    }

    private Found found(Referral referral) {
        LocalDate today = ClockConfiguration.today(clock);
        List<Intervention> all = interventions.of(referral.id());
        return new Found(referral, all, FollowThrough.of(all, consents.of(referral.id()),
                referral.state() instanceof ReferralState.Adopted adopted ? adopted.adoptedOn() : null, today),
                today);
    }
}
