package uk.deliveryboard.referrals.web;

import java.time.LocalDate;
import java.util.UUID;
import uk.deliveryboard.referrals.form.model.FormQuality;
import uk.deliveryboard.referrals.pathway.model.StateCode;
import uk.deliveryboard.referrals.referral.model.Referral;

/** What a referrer gets back at once. */
record ReferralReceipt(UUID id, String ref, String board, StateCode state, LocalDate receivedOn,
        String acknowledgement, FormQuality quality) {

    static ReferralReceipt of(Referral referral, FormQuality quality) {
        return new ReferralReceipt(referral.id(), referral.ref().toString(), referral.board(),
                referral.state().code(), referral.intake().receivedOn(),
                "Thank you. Your referral has been received under the reference " + referral.ref()
                        + ". You will hear more if you asked to stay informed."
                        + " If anybody is in immediate danger, call 999.",
                quality);
    }
}
