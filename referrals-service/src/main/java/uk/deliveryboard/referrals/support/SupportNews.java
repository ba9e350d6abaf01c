package uk.deliveryboard.referrals.support;

import java.util.List;
import uk.deliveryboard.referrals.referral.model.Referral;
import uk.deliveryboard.referrals.support.model.Session;

/** Tells the other services of sessions, within the transaction in which they were planned or closed. */
public interface SupportNews {

    void planned(Referral referral, List<Session> sessions);

    void closed(Referral referral, List<Session> sessions);
}
