package uk.deliveryboard.referrals.referral;

import java.util.List;
import uk.deliveryboard.referrals.pathway.model.Refusal;
import uk.deliveryboard.referrals.referral.model.Referral;

/** Knows which referrals a supervisor has to look at before they are closed. */
public interface Supervision {

    /** Why a referral may not be closed yet; empty where it may. */
    List<Refusal> againstClosing(Referral referral);
}
