package uk.deliveryboard.referrals.retention;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.referrals.audit.Access;
import uk.deliveryboard.referrals.audit.AccessLog;
import uk.deliveryboard.referrals.audit.model.Action;
import uk.deliveryboard.referrals.retention.model.Disposable;

/** Places and releases legal holds: while one is in force nothing of the record is disposed of. */
@Component
public class HoldRecord {

    /** Why a record must stay. */
    public enum Reason {
        LITIGATION, PUBLIC_INQUIRY, COMPLAINT, RIGHTS_REQUEST, LEARNING_REVIEW, POLICE_INVESTIGATION
    }

    /** What became of it. */
    public sealed interface Outcome {

        record Done(UUID hold, UUID referral) implements Outcome {}

        record Unknown() implements Outcome {}

        record InForceAlready() implements Outcome {}

        record AlreadyDisposed() implements Outcome {}
    }

    private final RetentionRecords records;
    private final AccessLog log;
    private final Clock clock;

    HoldRecord(RetentionRecords records, AccessLog log, Clock clock) {
        this.records = records;
        this.log = log;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome hold(UUID referral, Reason reason, Caller caller) {
        Disposable record = records.find(referral).orElse(null);
        if (record == null) {
            return new Outcome.Unknown();
        }
        if (record.disposed()) {
            return new Outcome.AlreadyDisposed();
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        if (!records.hold(id, record, reason.name(), caller.subject(), clock.instant())) {
            return new Outcome.InForceAlready();
        }
        log.record(caller, entry(referral, record.board(), reason.name()));
        return new Outcome.Done(id, referral);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome release(UUID hold, Caller caller) {
        UUID referral = records.release(hold, caller.subject(), clock.instant()).orElse(null);
        Disposable record = referral == null ? null : records.find(referral).orElse(null);
        if (referral == null || record == null) {
            return new Outcome.Unknown();
        }
        log.record(caller, entry(referral, record.board(), "RELEASED"));
        return new Outcome.Done(hold, referral);
    }

    private static Access entry(UUID referral, String board, String reason) {
        return new Access(Action.ALTER, "LEGAL_HOLD", List.of(referral), List.of(board), reason, List.of(), null, 1,
                List.of());
    }
}
