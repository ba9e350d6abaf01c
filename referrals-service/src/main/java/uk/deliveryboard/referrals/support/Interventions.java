package uk.deliveryboard.referrals.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.model.Referral;
import uk.deliveryboard.referrals.support.model.Intervention;
import uk.deliveryboard.referrals.support.model.Session;

/** What was commissioned, as the present transaction may see it. */
public interface Interventions {

    List<Intervention> of(UUID referral);

    void add(Referral referral, Intervention intervention, Instant at, Referrals.RecordedBy by);

    /** False where the session was closed in the meantime. */
    boolean close(UUID referral, Session closed, Instant at);

    /** Open sessions planned for later days. */
    List<Session> openAfter(UUID referral, LocalDate day);
}
