package uk.deliveryboard.referrals.referrerloop;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.referrals.pathway.model.Refusal;
import uk.deliveryboard.referrals.pathway.model.WorkingDays;
import uk.deliveryboard.referrals.referral.Acknowledgement;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.model.Referral;
import uk.deliveryboard.referrals.referrerloop.model.ReferrerUpdate;
import uk.deliveryboard.referrals.referrerloop.model.ReferrerUpdate.Channel;
import uk.deliveryboard.referrals.referrerloop.model.Told;
import uk.deliveryboard.referrals.referrerloop.model.UpdateKind;

/** Enters what a referrer was told, and says what referrers are owed. */
@Component
public class UpdateReferrer implements Acknowledgement {

    /** Referrals looked at for the list of what is owed. */
    private static final int MOST = 1000;

    /** An update that was made. */
    public record Command(UUID referral, UpdateKind kind, Channel channel, UpdateKind.ContentLevel contentLevel,
            @Nullable LocalDate sentOn, Referrals.RecordedBy by) {}

    /** What became of it. */
    public sealed interface Outcome {
        record Done(Found found) implements Outcome {}

        record Unknown() implements Outcome {}

        record Refused(List<Refusal> refusals) implements Outcome {}
    }

    /** What a referrer was told, and what is owed. */
    public record Found(UUID referral, String board, List<ReferrerUpdate> updates, List<Told.Owed> owed,
            LocalDate today) {}

    /** Something that is owed to the referrer of one of many. */
    public record Due(UUID referral, String ref, String agency, Told.Owed owed, int workingDaysLate) {}

    private final ReferrerUpdates updates;
    private final ReferrerNews news;
    private final WorkingDays calendar;
    private final Clock clock;

    UpdateReferrer(ReferrerUpdates updates, ReferrerNews news, WorkingDays calendar, Clock clock) {
        this.updates = updates;
        this.news = news;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void onReceipt(Referral referral, Referrals.RecordedBy by) {
        LocalDate due = calendar.after(referral.intake().receivedOn(), 1);
        add(referral.id(), referral.board(), new ReferrerUpdate(UuidCreator.getTimeOrderedEpoch(),
                UpdateKind.ACKNOWLEDGED, Channel.RECEIPT, UpdateKind.ContentLevel.GENERIC,
                ClockConfiguration.today(clock), due), by);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome update(Command command) {
        ReferrerUpdates.Standing standing = updates.standing(command.referral()).orElse(null);
        if (standing == null) {
            return new Outcome.Unknown();
        }
        LocalDate today = ClockConfiguration.today(clock);
        LocalDate on = Objects.requireNonNullElse(command.sentOn(), today);
        List<Refusal> refusals = standing.told().refusals(command.kind(), command.contentLevel(), on, today);
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(refusals);
        }
        add(standing.referral(), standing.board(), new ReferrerUpdate(UuidCreator.getTimeOrderedEpoch(),
                command.kind(), command.channel(), command.contentLevel(), on,
                standing.told().dueOn(command.kind(), calendar).orElse(null)), command.by());
        return new Outcome.Done(read(command.referral()).orElseThrow());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Found> read(UUID referral) {
        return updates.standing(referral).map(standing -> new Found(referral, standing.board(), updates.of(referral),
                standing.told().owed(calendar), ClockConfiguration.today(clock)));
    }

    /** What is owed on the boards that can be seen, what is most overdue first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Due> due() {
        LocalDate today = ClockConfiguration.today(clock);
        return updates.open(MOST).stream()
                .flatMap(each -> each.told().owed(calendar).stream().map(owed -> new Due(each.referral(), each.ref(),
                        each.agency(), owed, calendar.between(owed.dueOn(), today))))
                .sorted(Comparator.comparing((Due due) -> due.owed().dueOn()).thenComparing(Due::ref))
                .toList();
    }

    private void add(UUID referral, String board, ReferrerUpdate update, Referrals.RecordedBy by) {
        updates.add(referral, update, clock.instant(), by);
        news.updated(referral, board, update);
    }
}
