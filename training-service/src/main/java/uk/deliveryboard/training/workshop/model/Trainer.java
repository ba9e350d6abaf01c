package uk.deliveryboard.training.workshop.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may give workshops.
 *
 * @param staffRef        reference on the list of staff
 * @param homeOffice      whether the Home Office has them on its register
 * @param expiresOn       last day of the accreditation, null where it does not end
 * @param lastDeliveredOn day of the last workshop that they gave, null where they gave none
 * @param sessions12m     workshops that they gave in the last twelve months
 */
public record Trainer(String staffRef, LocalDate accreditedOn, @Nullable LocalDate expiresOn, boolean homeOffice,
        @Nullable LocalDate lastDeliveredOn, int sessions12m) {

    private static final int DORMANT_AFTER_MONTHS = 6;
    private static final int LAPSED_AFTER_MONTHS = 12;

    /** How a trainer stands. */
    public enum State {
        /** Accredited within the last six months, and has given none yet. */
        TRAINED,
        /** Has given one in the last six months. */
        ACTIVE,
        /** Has given none for more than six months. */
        DORMANT,
        /** Has given none for more than a year, or is no longer accredited. */
        LAPSED
    }

    public State state(LocalDate today) {
        LocalDate since = lastDeliveredOn == null ? accreditedOn : lastDeliveredOn;
        if (!accredited(today) || since.plusMonths(LAPSED_AFTER_MONTHS).isBefore(today)) {
            return State.LAPSED;
        }
        if (since.plusMonths(DORMANT_AFTER_MONTHS).isBefore(today)) {
            return State.DORMANT;
        }
        return lastDeliveredOn == null ? State.TRAINED : State.ACTIVE;
    }

    public boolean accredited(LocalDate day) {
        return !accreditedOn.isAfter(day) && (expiresOn == null || !expiresOn.isBefore(day));
    }

    /** KPI K11: whether they gave one in the last twelve months. */
    public boolean deliveredWithinYear(LocalDate today) {
        return lastDeliveredOn != null && !lastDeliveredOn.plusMonths(LAPSED_AFTER_MONTHS).isBefore(today);
    }
}
