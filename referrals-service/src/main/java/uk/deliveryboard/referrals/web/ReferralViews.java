package uk.deliveryboard.referrals.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.referrals.access.ReferralAccess;
import uk.deliveryboard.referrals.access.ReferralAccess.Reach;
import uk.deliveryboard.referrals.audit.Access;
import uk.deliveryboard.referrals.audit.AccessLog;
import uk.deliveryboard.referrals.audit.model.Action;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.model.HistoryEntry;
import uk.deliveryboard.referrals.referral.model.Referral;

/** Reads referrals, each shown as deep as its reader may look. */
@Component
class ReferralViews {

    /** A view and the version it shows. */
    record Versioned(ReferralView view, long version) {}

    private final Referrals referrals;
    private final ReferralAccess access;
    private final AccessLog log;

    ReferralViews(Referrals referrals, ReferralAccess access, AccessLog log) {
        this.referrals = referrals;
        this.access = access;
        this.log = log;
    }

    @Transactional
    public Optional<Versioned> one(UUID id, Caller caller) {
        return referrals.find(id).map(referral -> {
            log.record(caller, Access.to(Action.VIEW, "REFERRAL", referral));
            return new Versioned(view(referral, referrals.history(id), caller), referral.version());
        });
    }

    /** One more than the limit, to know whether there are more; only those within it are shown, and recorded. */
    @Transactional
    public List<Referral> page(@Nullable UUID before, int limit, Caller caller) {
        List<Referral> found = referrals.page(before, limit + 1);
        log.record(caller, Access.toAll(Action.SEARCH, "REFERRAL",
                found.subList(0, Math.min(limit, found.size()))));
        return found;
    }

    ReferralView inList(Referral referral, Caller caller) {
        return view(referral, null, caller);
    }

    CaseView afterMove(Referral referral) {
        return CaseView.of(referral, referrals.history(referral.id()));
    }

    private ReferralView view(Referral referral, @Nullable List<HistoryEntry> history, Caller caller) {
        return access.reach(caller) == Reach.WHOLE_BOARD
                ? CaseView.of(referral, history)
                : TrackingView.of(referral, history);
    }
}
