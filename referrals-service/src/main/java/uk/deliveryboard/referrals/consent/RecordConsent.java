package uk.deliveryboard.referrals.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.referrals.consent.model.ConsentBook;
import uk.deliveryboard.referrals.consent.model.ConsentEntry;
import uk.deliveryboard.referrals.consent.model.ConsentEntry.Answer;
import uk.deliveryboard.referrals.consent.model.Scope;
import uk.deliveryboard.referrals.pathway.model.Actor;
import uk.deliveryboard.referrals.pathway.model.Evidence;
import uk.deliveryboard.referrals.pathway.model.Pathway;
import uk.deliveryboard.referrals.pathway.model.ReferralState;
import uk.deliveryboard.referrals.pathway.model.Refusal;
import uk.deliveryboard.referrals.pathway.model.StateCode;
import uk.deliveryboard.referrals.pathway.model.WorkingDays;
import uk.deliveryboard.referrals.referral.MoveReferral;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.model.Referral;

/** Enters what was asked or answered, and takes the case the step that an answer on support makes. */
@Component
public class RecordConsent {

    /** Weeks after which the panel looks again where a withdrawal names no day: nothing holds up a withdrawal. */
    private static final int LOOK_AGAIN_WEEKS = 4;

    /** What somebody enters; facts of the answer beyond codes go to the vault with the step. */
    public record Command(UUID id, @Nullable Long version, Scope scope, Answer answer, @Nullable LocalDate on,
            ConsentEntry.@Nullable Method method, @Nullable String evidenceRef, Evidence.GiveConsent given,
            Evidence.RefuseConsent refused, Set<Actor> as, Referrals.RecordedBy by) {}

    /** What became of it. */
    public sealed interface Outcome {
        record Recorded(Referral referral, ConsentBook book) implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}

        record Refused(List<Refusal> refusals) implements Outcome {}

        /** The case is at no stage at which support is asked for. */
        record NotNow(StateCode state) implements Outcome {}

        /** The step did not come about, as the pathway says. */
        record NotMoved(MoveReferral.Outcome outcome) implements Outcome {}
    }

    private final Referrals referrals;
    private final Consents consents;
    private final MoveReferral move;
    private final ConsentNews news;
    private final WorkingDays calendar;
    private final Clock clock;

    RecordConsent(Referrals referrals, Consents consents, MoveReferral move, ConsentNews news, WorkingDays calendar,
            Clock clock) {
        this.referrals = referrals;
        this.consents = consents;
        this.move = move;
        this.news = news;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome record(Command command) {
        Referral referral = referrals.find(command.id()).orElse(null);
        if (referral == null) {
            return new Outcome.Unknown();
        }
        if (command.version() != null && command.version() != referral.version()) {
            return new Outcome.Stale();
        }
        LocalDate today = ClockConfiguration.today(clock);
        LocalDate on = Objects.requireNonNullElse(command.on(), today);
        boolean support = command.scope() == Scope.CHANNEL_SUPPORT;
        if (support && command.answer() == Answer.REQUESTED && !asksForSupport(referral.state())) {
            return new Outcome.NotNow(referral.state().code());
        }
        ConsentEntry entry = entry(command, on);
        List<Refusal> refusals = new ArrayList<>(consents.of(referral.id()).refusals(entry, today));
        refusals.addAll(ofAge(command, referral, on));
        if (!support && command.answer() == Answer.GIVEN) {
            refusals.addAll(Pathway.refusals(command.given(), referral.state(), on, today, calendar));
        }
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(List.copyOf(refusals));
        }
        if (support && command.answer() != Answer.REQUESTED) {
            var moved = move.move(new MoveReferral.Command(referral.id(), referral.version(),
                    evidence(command, entry, referral.state()), stepDay(entry, referral.state()), command.as(),
                    command.by()));
            if (!(moved instanceof MoveReferral.Outcome.Moved done)) {
                return new Outcome.NotMoved(moved);
            }
            referral = done.referral();
        }
        consents.add(referral, entry, clock.instant(), command.by());
        news.changed(referral, entry);
        return new Outcome.Recorded(referral, consents.of(referral.id()));
    }

    private static boolean asksForSupport(ReferralState state) {
        return state instanceof ReferralState.ConsentPending || state instanceof ReferralState.Adopted;
    }

    private static ConsentEntry entry(Command command, LocalDate on) {
        Answer answer = command.answer();
        YearMonth ofAge = answer == Answer.GIVEN ? command.given().turns18In() : null;
        LocalDate reassessOn = switch (answer) {
            case REQUESTED, GIVEN -> null;
            case REFUSED -> command.refused().reassessOn();
            case WITHDRAWN ->
                Objects.requireNonNullElse(command.refused().reassessOn(), on.plusWeeks(LOOK_AGAIN_WEEKS));
        };
        return new ConsentEntry(command.scope(), answer, on, command.given().giver(), command.method(),
                ofAge == null ? null : ofAge.plusMonths(1).atDay(1), reassessOn, command.evidenceRef());
    }

    /** An adopted individual who comes of age and says no takes back what was given for them. */
    private static Evidence evidence(Command command, ConsentEntry entry, ReferralState state) {
        return switch (entry.answer()) {
            case REQUESTED -> throw new IllegalArgumentException("a question makes no step");
            case GIVEN -> command.given();
            case REFUSED -> state instanceof ReferralState.Adopted
                    ? new Evidence.WithdrawConsent(entry.reassessOn())
                    : command.refused();
            case WITHDRAWN -> new Evidence.WithdrawConsent(entry.reassessOn());
        };
    }

    /** A withdrawal that was entered late makes its step after those that were entered since. */
    private static LocalDate stepDay(ConsentEntry entry, ReferralState state) {
        return entry.answer() == Answer.WITHDRAWN && entry.on().isBefore(state.since()) ? state.since() : entry.on();
    }

    private static List<Refusal> ofAge(Command command, Referral referral, LocalDate on) {
        Integer age = command.given().ageAtDecision();
        LocalDate receivedOn = referral.intake().receivedOn();
        if (age == null || on.isBefore(receivedOn) || referral.intake().ageBand().allows(age, receivedOn, on)) {
            return List.of();
        }
        return List.of(new Refusal("C-2", "/ageAtDecision",
                "does not fit the age band " + referral.intake().ageBand() + " on the day of receipt"));
    }
}
