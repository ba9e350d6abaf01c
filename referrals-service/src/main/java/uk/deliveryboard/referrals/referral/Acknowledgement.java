package uk.deliveryboard.referrals.referral;

import uk.deliveryboard.referrals.referral.model.Referral;

/** Keeps that whoever submitted a referral was told at once that it was received, within the same transaction. */
public interface Acknowledgement {

    void onReceipt(Referral referral, Referrals.RecordedBy by);
}
