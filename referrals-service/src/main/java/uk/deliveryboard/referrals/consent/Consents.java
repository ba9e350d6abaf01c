package uk.deliveryboard.referrals.consent;

import java.time.Instant;
import java.util.UUID;
import uk.deliveryboard.referrals.consent.model.ConsentBook;
import uk.deliveryboard.referrals.consent.model.ConsentEntry;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.model.Referral;

/** The histories of consent as the present transaction may see them. */
public interface Consents {

    ConsentBook of(UUID referral);

    void add(Referral referral, ConsentEntry entry, Instant at, Referrals.RecordedBy by);
}
