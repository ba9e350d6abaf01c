package uk.deliveryboard.referrals.referral;

import uk.deliveryboard.referrals.pathway.model.Evidence;
import uk.deliveryboard.referrals.pathway.model.StageChange;
import uk.deliveryboard.referrals.referral.model.Referral;

/** Tells the other services what happened, within the transaction in which it did. */
public interface ReferralNews {

    void received(Referral referral);

    /** @param evidence of which nothing but codes is told */
    void moved(Referral before, Referral after, StageChange change, Evidence evidence);
}
