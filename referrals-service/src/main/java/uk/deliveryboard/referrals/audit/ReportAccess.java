package uk.deliveryboard.referrals.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.referrals.audit.model.Action;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.model.Referral;

/** Tells who looked at a referral, and records that it was told. */
@Component
public class ReportAccess {

    private final Referrals referrals;
    private final AccessEntries entries;
    private final AccessLog log;

    ReportAccess(Referrals referrals, AccessEntries entries, AccessLog log) {
        this.referrals = referrals;
        this.entries = entries;
        this.log = log;
    }

    /**
     * Newest first, those before the given row; one more than the limit where there are more. Empty where the caller has
     * no such referral in custody.
     */
    @Transactional
    public Optional<List<AccessEntries.Row>> of(UUID id, long before, int limit, Caller caller) {
        Referral referral = referrals.find(id).orElse(null);
        if (referral == null) {
            return Optional.empty();
        }
        List<AccessEntries.Row> rows = entries.of(id, before, limit + 1);
        log.record(caller, Access.to(Action.VIEW, "ACCESS_LOG", referral));
        return Optional.of(rows);
    }
}
