package uk.deliveryboard.referrals.pathway.model;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.referrals.directory.model.AgencyKind;

/**
 * All that a guard may look at.
 *
 * @param state    where the referral stands
 * @param evidence what is put forward
 * @param on       London day of the step
 * @param today    London day on which it is entered
 * @param agencies kinds of the agencies named that the directory knows
 * @param calendar working days
 */
public record Situation<S extends ReferralState, E extends Evidence>(S state, E evidence, LocalDate on,
        LocalDate today, Map<String, AgencyKind> agencies, WorkingDays calendar) {

    boolean isKnown(@Nullable String agency) {
        return agency != null && agencies.containsKey(agency);
    }

    boolean isPoliceForce(@Nullable String agency) {
        return agency != null && agencies.get(agency) == AgencyKind.POLICE_FORCE;
    }

    boolean isLocalAuthority(@Nullable String agency) {
        return agency != null && agencies.get(agency) == AgencyKind.LOCAL_AUTHORITY;
    }
}
