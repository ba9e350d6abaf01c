package uk.deliveryboard.referrals.pause;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.deliveryboard.referrals.pause.model.Pause;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.model.Referral;

/** Pauses as the present transaction may see them. */
public interface Pauses {

    /** By their beginning. */
    List<Pause> of(UUID referral);

    /** False where another one lasts. */
    boolean begin(Referral referral, Pause pause, Instant at, Referrals.RecordedBy by);

    /** False where it was ended in the meantime. */
    boolean end(UUID pause, LocalDate on, Referrals.RecordedBy by);
}
