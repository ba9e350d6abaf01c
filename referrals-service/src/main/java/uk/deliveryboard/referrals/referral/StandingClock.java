package uk.deliveryboard.referrals.referral;

import java.time.LocalDate;
import uk.deliveryboard.referrals.referral.model.Referral;

/** Knows when the clock of a referral stood. */
public interface StandingClock {

    /**
     * A step is made: a pause that lasts ends with it.
     *
     * @return working days, since the referral came to its stage, in which the clock stood
     */
    int stoodUntil(Referral referral, LocalDate step, Referrals.RecordedBy by);
}
