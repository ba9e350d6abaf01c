package uk.deliveryboard.referrals.referral.model;

import java.util.UUID;
import uk.deliveryboard.referrals.pathway.model.ReferralState;

/**
 * A referral as the ledger tracks it.
 *
 * @param agency  code of the agency that referred
 * @param board   code of the board whose panel answers for it
 * @param version counts the changes, from 1
 */
public record Referral(UUID id, Reference ref, String agency, String board, Intake intake, ReferralState state,
        long version) {

    public static Referral received(UUID id, Reference ref, String agency, String board, Intake intake) {
        return new Referral(id, ref, agency, board, intake, new ReferralState.Received(intake.receivedOn()), 1);
    }

    public Referral movedTo(ReferralState next) {
        return new Referral(id, ref, agency, board, intake, next, version + 1);
    }
}
