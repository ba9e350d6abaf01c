package uk.deliveryboard.referrals.consent;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.referrals.audit.Access;
import uk.deliveryboard.referrals.audit.AccessLog;
import uk.deliveryboard.referrals.audit.model.Action;
import uk.deliveryboard.referrals.consent.model.ConsentBook;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.model.Referral;

/** Reads the history of consent, and records that it was read. */
@Component
public class ReadConsent {

    /** A case and the history of its consent. */
    public record Found(Referral referral, ConsentBook book) {}

    private final Referrals referrals;
    private final Consents consents;
    private final AccessLog log;

    ReadConsent(Referrals referrals, Consents consents, AccessLog log) {
        this.referrals = referrals;
        this.consents = consents;
        this.log = log;
    }

    @Transactional
    public Optional<Found> of(UUID id, Caller caller) {
        return referrals.find(id).map(referral -> {
            log.record(caller, Access.to(Action.VIEW, "CONSENT", referral));
            return new Found(referral, consents.of(id));
        });
    }
}
