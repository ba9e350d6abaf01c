package uk.deliveryboard.referrals.referral;

import uk.deliveryboard.referrals.referral.model.Referral;

/** Where what somebody wrote of a referral goes: it is kept, and never beside the codes of the ledger. */
public interface Statements {

    /**
     * Keeps what was shown to the guards of a step.
     *
     * @param number   version of the referral that the step made
     * @param document JSON
     */
    void keep(Referral referral, long number, String document);
}
