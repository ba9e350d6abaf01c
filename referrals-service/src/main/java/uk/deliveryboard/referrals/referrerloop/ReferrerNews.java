package uk.deliveryboard.referrals.referrerloop;

import java.util.UUID;
import uk.deliveryboard.referrals.referrerloop.model.ReferrerUpdate;

/** Tells the other services that a referrer was told something, within the transaction in which that is entered. */
public interface ReferrerNews {

    void updated(UUID referral, String board, ReferrerUpdate update);
}
