package uk.deliveryboard.referrals.frontdoor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.deliveryboard.referrals.frontdoor.model.AdviceContact;
import uk.deliveryboard.referrals.frontdoor.model.Route;
import uk.deliveryboard.referrals.frontdoor.model.ScreeningTrigger;
import uk.deliveryboard.referrals.referral.Referrals;

/** Routes, advice and screenings as the present transaction may see them. */
public interface FrontDoor {

    List<Route> routes();

    /** False where a route of the same place begins on the same day. */
    boolean add(Route route, Instant at, Referrals.RecordedBy by);

    void add(AdviceContact contact, Instant at, Referrals.RecordedBy by);

    /** Those of a period, both days included. */
    List<AdviceContact> advice(LocalDate from, LocalDate until);

    void add(ScreeningTrigger trigger, Instant at, Referrals.RecordedBy by);

    Optional<ScreeningTrigger> trigger(UUID id);

    /** False where it was changed in the meantime. */
    boolean close(ScreeningTrigger closed, Referrals.RecordedBy by);

    /** Positive ones that nobody has looked into to the end, the oldest first. */
    List<ScreeningTrigger> openTriggers();
}
