package uk.deliveryboard.referrals.supervision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.deliveryboard.referrals.referral.Referrals;
import uk.deliveryboard.referrals.referral.model.Referral;
import uk.deliveryboard.referrals.supervision.model.Conclusion;
import uk.deliveryboard.referrals.supervision.model.SamePerson;

/** Confirmed links and supervisors' reviews, as the present transaction may see them. */
public interface Links {

    /** A link that holds. */
    record Link(UUID one, UUID other, String confirmedBy) {}

    /** The referral and all that are linked with it. */
    SamePerson samePerson(UUID referral);

    /** Links that hold between any of these. */
    List<Link> among(List<UUID> referrals);

    /** False where the two are linked already. */
    boolean confirm(Referral one, Referral other, Instant at, Referrals.RecordedBy by);

    /** False where the two are not linked. */
    boolean withdraw(UUID one, UUID other, Instant at, Referrals.RecordedBy by);

    /** Conclusions of supervisors on a referral, the latest last. */
    List<Conclusion> conclusions(UUID referral);

    void conclude(Referral referral, Conclusion conclusion, Instant at, Referrals.RecordedBy by);
}
