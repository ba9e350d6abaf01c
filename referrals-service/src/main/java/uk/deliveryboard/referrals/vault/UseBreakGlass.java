package uk.deliveryboard.referrals.vault;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.referrals.audit.Access;
import uk.deliveryboard.referrals.audit.AccessLog;
import uk.deliveryboard.referrals.audit.model.Action;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.model.Referral;

/** Breaks the glass before an identity, and reviews afterwards whether that was right. */
@Component
public class UseBreakGlass {

    static final String REASON = "BREAK_GLASS/";
    static final String REVIEW = "BREAK_GLASS_REVIEW/";

    /** An emergency with the reason that was given for it; null where the vault of the referral was disposed of. */
    public record WithReason(BreakGlass glass, @Nullable String reason) {

        @Override
        public String toString() {
            return "WithReason[withheld]";
        }
    }

    /** What became of a review. */
    public sealed interface Reviewed {

        record Done(BreakGlass glass) implements Reviewed {}

        record Unknown() implements Reviewed {}

        record AlreadyReviewed() implements Reviewed {}

        record OwnGlass() implements Reviewed {}
    }

    private final Referrals referrals;
    private final BrokenGlasses glasses;
    private final IdentityVault vault;
    private final AccessLog log;
    private final Clock clock;

    UseBreakGlass(Referrals referrals, BrokenGlasses glasses, IdentityVault vault, AccessLog log, Clock clock) {
        this.referrals = referrals;
        this.glasses = glasses;
        this.vault = vault;
        this.log = log;
        this.clock = clock;
    }

    /** Empty where the caller sees no such referral, or nothing of it can be read. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<BreakGlass> open(UUID referral, String reason, Caller caller) {
        Referral found = referrals.find(referral).orElse(null);
        if (found == null || !(vault.open(referral) instanceof IdentityVault.Content.Held)) {
            return Optional.empty();
        }
        BreakGlass glass = BreakGlass.now(UuidCreator.getTimeOrderedEpoch(), referral, found.board(),
                caller.subject(), caller.agency(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        glasses.add(glass);
        vault.add(found, REASON + glass.id(), reason);
        log.record(caller, Access.to(Action.BREAK_GLASS, "BREAK_GLASS", found));
        return Optional.of(glass);
    }

    /** One more than the limit where there are more; its reason is not opened. */
    @Transactional
    public List<WithReason> unreviewed(@Nullable UUID after, int limit, Caller caller) {
        List<WithReason> found = new ArrayList<>();
        List<BreakGlass> all = glasses.unreviewed(after, limit + 1);
        for (BreakGlass glass : all.subList(0, Math.min(limit, all.size()))) {
            found.add(new WithReason(glass, vault.open(glass.referral()) instanceof IdentityVault.Content.Held held
                    ? held.texts().get(REASON + glass.id())
                    : null));
        }
        log.record(caller, new Access(Action.SEARCH, "BREAK_GLASS",
                found.stream().map(each -> each.glass().referral()).distinct().toList(),
                found.stream().map(each -> each.glass().board()).distinct().sorted().toList(), null, List.of(), null,
                found.size(), List.of()));
        if (all.size() > limit) {
            found.add(new WithReason(all.getLast(), null));
        }
        return found;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Reviewed review(UUID id, BreakGlass.Outcome outcome, String note, Caller caller) {
        BreakGlass glass = glasses.find(id).orElse(null);
        Referral referral = glass == null ? null : referrals.find(glass.referral()).orElse(null);
        if (glass == null || referral == null) {
            return new Reviewed.Unknown();
        }
        if (glass.openedBy().equals(caller.subject())) {
            return new Reviewed.OwnGlass();
        }
        if (glass.review() != null || !glasses.review(id, new BreakGlass.Review(outcome, caller.subject(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)))) {
            return new Reviewed.AlreadyReviewed();
        }
        if (!(vault.open(glass.referral()) instanceof IdentityVault.Content.Disposed)) {
            vault.add(referral, REVIEW + id, note);
        }
        log.record(caller, Access.to(Action.ALTER, "BREAK_GLASS", referral).withReasons(List.of(outcome.name())));
        return glasses.find(id).<Reviewed>map(Reviewed.Done::new).orElseGet(Reviewed.Unknown::new);
    }
}
