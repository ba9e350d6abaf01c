package uk.deliveryboard.referrals.retention;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
import uk.deliveryboard.referrals.audit.SealKey;
import uk.deliveryboard.referrals.audit.model.Action;
import uk.deliveryboard.referrals.audit.model.Digest;
import uk.deliveryboard.referrals.retention.model.Disposable;
import uk.deliveryboard.referrals.retention.model.Disposal;
import uk.deliveryboard.referrals.retention.model.Disposal.Decision;
import uk.deliveryboard.referrals.retention.model.RetentionRule;
import uk.deliveryboard.referrals.retention.model.Standing;
import uk.deliveryboard.referrals.vault.IdentityVault;

/** Decides what becomes of a record and, once a second person agrees, destroys what identifies anybody in it. */
@Component
public class DisposeOfRecord {

    /** What somebody decides. */
    public record Command(UUID referral, Decision decision, Disposal.Reason reason, @Nullable LocalDate retainUntil,
            @Nullable String recipient) {}

    /** What became of it. */
    public sealed interface Outcome {

        record Decided(Disposal disposal) implements Outcome {}

        record Unknown() implements Outcome {}

        record NotForDisposal() implements Outcome {}

        record AlreadyDisposed() implements Outcome {}

        record NotDue(LocalDate dueOn) implements Outcome {}

        record OnHold() implements Outcome {}

        record AwaitsApproval(Disposal open) implements Outcome {}

        record SecondPersonNeeded() implements Outcome {}
    }

    private final RetentionRecords records;
    private final IdentityVault vault;
    private final AccessLog log;
    private final SealKey key;
    private final Clock clock;

    DisposeOfRecord(RetentionRecords records, IdentityVault vault, AccessLog log, SealKey key, Clock clock) {
        this.records = records;
        this.vault = vault;
        this.log = log;
        this.key = key;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome decide(Command command, Caller caller) {
        Disposable record = records.find(command.referral()).orElse(null);
        if (record == null) {
            return new Outcome.Unknown();
        }
        Outcome no = refusal(record, command.decision(), command.reason());
        if (no != null) {
            return no;
        }
        Disposal open = records.open(record.referral()).orElse(null);
        if (open != null) {
            return new Outcome.AwaitsApproval(open);
        }
        Disposal disposal = new Disposal(UuidCreator.getTimeOrderedEpoch(), record.referral(), record.board(),
                rule(record).code(), command.decision(), command.reason(), command.retainUntil(), command.recipient(),
                caller.subject(), now(), null);
        records.add(disposal);
        log.record(caller, entry(Action.ALTER, disposal));
        return new Outcome.Decided(disposal);
    }

    /** Carries a decision out: nobody can undo it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome approve(UUID id, Caller caller) {
        Disposal disposal = records.disposal(id).orElse(null);
        Disposable record = disposal == null ? null : records.find(disposal.referral()).orElse(null);
        if (disposal == null || record == null || disposal.decision() == Decision.RETAIN) {
            return new Outcome.Unknown();
        }
        if (disposal.decidedBy().equals(caller.subject()) || records.workedOn(record.referral(), caller.subject())) {
            return new Outcome.SecondPersonNeeded();
        }
        Outcome no = refusal(record, disposal.decision(), disposal.reason());
        if (no != null) {
            return no;
        }
        int entries = vault.destroy(record.referral());
        records.forgetExternalRefs(record.referral());
        Instant at = now();
        byte[] hash = hash(disposal, record, caller.subject(), at, entries);
        if (!records.approve(id, new Disposal.Certificate(caller.subject(), at, entries, hash, key.id(),
                key.sign(hash)))) {
            return new Outcome.AlreadyDisposed();
        }
        log.record(caller, entry(Action.ERASE, disposal));
        return records.disposal(id).<Outcome>map(Outcome.Decided::new).orElseGet(Outcome.Unknown::new);
    }

    @Transactional
    public Optional<Disposal> find(UUID id, Caller caller) {
        Optional<Disposal> found = records.disposal(id);
        found.ifPresent(disposal -> log.record(caller, entry(Action.VIEW, disposal)));
        return found;
    }

    private @Nullable Outcome refusal(Disposable record, Decision decision, Disposal.Reason reason) {
        return switch (Standing.of(record, records.rules(), ClockConfiguration.today(clock))) {
            case Standing.NoRule() -> new Outcome.NotForDisposal();
            case Standing.Disposed() -> new Outcome.AlreadyDisposed();
            case Standing.Held(var rule, var dueOn) -> decision == Decision.RETAIN ? null : new Outcome.OnHold();
            case Standing.Due(var rule, var dueOn) -> null;
            case Standing.EarlyReview(var rule, var dueOn) -> early(record, decision, reason, dueOn);
            case Standing.Kept(var rule, var dueOn) -> early(record, decision, reason, dueOn);
        };
    }

    /** Before its time a record is disposed of only because it must not be here. */
    private static @Nullable Outcome early(Disposable record, Decision decision, Disposal.Reason reason,
            LocalDate dueOn) {
        if (decision == Decision.RETAIN) {
            return null;
        }
        if (!reason.beforeItsTime()) {
            return new Outcome.NotDue(dueOn);
        }
        return record.held() ? new Outcome.OnHold() : null;
    }

    private RetentionRule rule(Disposable record) {
        return records.rules().stream().filter(each -> each.states().contains(record.state())).findFirst()
                .orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static byte[] hash(Disposal disposal, Disposable record, String approvedBy, Instant at, int entries) {
        return new Digest().text("deliveryboard-disposal-certificate-v1").text(disposal.id().toString())
                .text(record.ref()).text(disposal.rule()).text(disposal.decision().name())
                .text(disposal.reason().name()).text(disposal.recipient()).text(disposal.decidedBy())
                .text(disposal.decidedAt().toString()).text(approvedBy).text(at.toString())
                .text(Integer.toString(entries)).bytes();
    }

    private static Access entry(Action action, Disposal disposal) {
        return new Access(action, "RETENTION:" + disposal.decision(), List.of(disposal.referral()),
                List.of(disposal.board()), disposal.reason().name(), List.of(), disposal.recipient(), 1, List.of());
    }
}
