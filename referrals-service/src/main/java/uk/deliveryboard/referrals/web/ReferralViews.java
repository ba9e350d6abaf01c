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

    ReferralViews(Referrals referrals, ReferralAccess access) {
        this.referrals = referrals;
        this.access = access;
    }

    @Transactional(readOnly = true)
    public Optional<Versioned> one(UUID id, Caller caller) {
        return referrals.find(id).map(referral -> new Versioned(
                view(referral, referrals.history(id), caller), referral.version()));
    }

    @Transactional(readOnly = true)
    public List<Referral> page(@Nullable UUID before, int limit) {
        return referrals.page(before, limit);
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
