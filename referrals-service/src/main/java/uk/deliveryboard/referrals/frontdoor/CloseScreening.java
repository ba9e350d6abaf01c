package uk.deliveryboard.referrals.frontdoor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.referrals.frontdoor.model.ScreeningTrigger;
import uk.deliveryboard.referrals.pathway.model.Refusal;
import uk.deliveryboard.referrals.referral.Referrals;

/** Enters what looking into a positive screening came to: once, and for a referral only where there is one. */
@Component
public class CloseScreening {

    /** What is entered. */
    public record Command(UUID id, long version, ScreeningTrigger.Outcome outcome, @Nullable LocalDate on,
            @Nullable UUID referral, Referrals.RecordedBy by) {}

    /** What became of it. */
    public sealed interface Outcome {
        record Done(ScreeningTrigger trigger) implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}

        record Closed() implements Outcome {}

        record Refused(List<Refusal> refusals) implements Outcome {}
    }

    private final FrontDoor door;
    private final Referrals referrals;
    private final Clock clock;

    CloseScreening(FrontDoor door, Referrals referrals, Clock clock) {
        this.door = door;
        this.referrals = referrals;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome close(Command command) {
        ScreeningTrigger trigger = door.trigger(command.id())
                .filter(each -> each.agency().equals(command.by().agency()))
                .orElse(null);
        if (trigger == null) {
            return new Outcome.Unknown();
        }
        if (trigger.version() != command.version()) {
            return new Outcome.Stale();
        }
        if (trigger.outcome() != null) {
            return new Outcome.Closed();
        }
        LocalDate today = ClockConfiguration.today(clock);
        LocalDate on = Objects.requireNonNullElse(command.on(), today);
        List<Refusal> refusals = trigger.refusals(command.outcome(), on, today, command.referral());
        if (refusals.isEmpty() && command.referral() != null && referrals.find(command.referral()).isEmpty()) {
            refusals = List.of(new Refusal("P-20", "/referralId", "is no referral that you may see"));
        }
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(refusals);
        }
        ScreeningTrigger closed = trigger.closed(command.outcome(), on, command.referral());
        return door.close(closed, command.by()) ? new Outcome.Done(closed) : new Outcome.Stale();
    }
}
