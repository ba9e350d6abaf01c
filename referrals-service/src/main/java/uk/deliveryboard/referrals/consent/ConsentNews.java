package uk.deliveryboard.referrals.consent;

import uk.deliveryboard.referrals.consent.model.ConsentEntry;
import uk.deliveryboard.referrals.referral.model.Referral;

/** Tells the other services of an entry, within the transaction in which it was made. */
public interface ConsentNews {

    void changed(Referral referral, ConsentEntry entry);
}
