package uk.deliveryboard.referrals.support.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.referrals.consent.model.ConsentBook;
import uk.deliveryboard.referrals.consent.model.Scope;

/**
 * What deserves a look when support was promised: a published learning review found seven mentoring sessions
 * contracted and one delivered.
 */
public final class FollowThrough {

    static final int DAYS_UNTIL_JUDGED = 60;
    static final int DAYS_WITHOUT_CONTACT = 28;

    private FollowThrough() {}

    /** Why somebody should look. */
    public enum Alert {
        /** Two months on, less than half of what was planned to date was delivered. */
        SESSIONS_BEHIND,
        /** Nobody has seen the individual for four weeks. */
        NO_CONTACT,
        /** A session was delivered on a day on which, as is known now, no consent held. */
        WITHOUT_CONSENT,
        /** A session whose day has passed says nothing of what became of it. */
        OUTCOME_MISSING
    }

    /** @param intervention the one meant, null where it is the case as a whole */
    public record Found(Alert alert, @Nullable UUID intervention, LocalDate since) {}

    /** @param supportedFrom day of adoption, null where the case is not supported now */
    public static List<Found> of(List<Intervention> interventions, ConsentBook consent,
            @Nullable LocalDate supportedFrom, LocalDate today) {
        List<Found> found = new ArrayList<>();
        for (Intervention each : interventions) {
            if (supportedFrom != null && isBehind(each, today)) {
                found.add(new Found(Alert.SESSIONS_BEHIND, each.id(), each.startsOn().plusDays(DAYS_UNTIL_JUDGED)));
            }
            each.sessions().stream()
                    .filter(session -> session.isDelivered()
                            && !consent.covers(Scope.CHANNEL_SUPPORT, session.lastDay()))
                    .forEach(session -> found.add(new Found(Alert.WITHOUT_CONSENT, each.id(), session.lastDay())));
            each.sessions().stream().filter(session -> session.outcome() == null && session.plannedOn().isBefore(today))
                    .map(Session::plannedOn).min(Comparator.naturalOrder())
                    .ifPresent(day -> found.add(new Found(Alert.OUTCOME_MISSING, each.id(), day)));
        }
        if (supportedFrom != null) {
            LocalDate seen = interventions.stream().flatMap(each -> each.sessions().stream())
                    .filter(Session::isDelivered).map(Session::lastDay).filter(day -> !day.isBefore(supportedFrom))
                    .max(Comparator.naturalOrder()).orElse(supportedFrom);
            if (seen.plusDays(DAYS_WITHOUT_CONTACT).isBefore(today)) {
                found.add(new Found(Alert.NO_CONTACT, null, seen));
            }
        }
        return List.copyOf(found);
    }

    /** Compared in whole numbers: half is enough. */
    private static boolean isBehind(Intervention each, LocalDate today) {
        int planned = each.plannedBy(today);
        return planned > 0 && !today.isBefore(each.startsOn().plusDays(DAYS_UNTIL_JUDGED))
                && each.deliveredBy(today) * 2 < planned;
    }
}
