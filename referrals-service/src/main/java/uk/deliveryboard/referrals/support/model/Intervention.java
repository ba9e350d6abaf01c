package uk.deliveryboard.referrals.support.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a provider was commissioned to do for a case.
 *
 * @param provider key of the provider on the approved list
 */
public record Intervention(UUID id, Kind kind, String provider, LocalDate startsOn, List<Session> sessions) {

    /** What it is, in the words of a support plan. */
    public enum Kind {
        IDEOLOGICAL_MENTORING, PRACTICAL_MENTORING, EDUCATION, EMPLOYMENT, MENTAL_HEALTH, FAMILY, DIVERSIONARY, OTHER
    }

    public Intervention {
        sessions = List.copyOf(sessions);
    }

    /** Sessions planned for a day that has come, without those that were given up when support ended. */
    public int plannedBy(LocalDate day) {
        return Math.toIntExact(sessions.stream()
                .filter(each -> each.outcome() != Session.Outcome.CANCELLED && !each.plannedOn().isAfter(day)).count());
    }

    public int deliveredBy(LocalDate day) {
        return Math.toIntExact(
                sessions.stream().filter(each -> each.isDelivered() && !each.lastDay().isAfter(day)).count());
    }
}
