package uk.deliveryboard.referrals.referral;

import java.time.LocalDate;
import uk.deliveryboard.referrals.referral.model.Referral;

/** What happens when a case is supported no longer, within the transaction in which that comes about. */
public interface SupportStops {

    void after(LocalDate lastDay, Referral referral);
}
