package uk.deliveryboard.referrals.frontdoor.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where to turn with a concern about somebody who lives in the area of a local authority. Numbers and mailboxes are
 * those of a service, never of a person.
 *
 * @param authority agency code of the local authority
 * @param from      London day from which it holds, until a newer one of the same place does
 */
public record Route(UUID id, String board, Place place, Destination destination, Contact contact, LocalDate from) {

    /** Whom a route is for, and when: at most one is in force for each. */
    public record Place(String authority, AgeRoute ageRoute, Hours hours) {}

    /** By which of its ways a service is reached; there is at least one. */
    public record Contact(@Nullable String telephone, @Nullable String email, @Nullable String formUrl) {}

    /** Children and adults go different ways, by their age on the day. */
    public enum AgeRoute {
        CHILD, ADULT
    }

    public enum Hours {
        OFFICE, OUT_OF_HOURS
    }

    /** Who answers. */
    public enum Destination {
        MASH, POLICE_PREVENT_TEAM, LOCAL_AUTHORITY_PREVENT_TEAM, CUSTOMER_SERVICE_CENTRE, EMERGENCY_DUTY_TEAM
    }

    private static final Comparator<Route> BY_PLACE = Comparator
            .comparing((Route route) -> route.place.authority).thenComparing(route -> route.place.ageRoute)
            .thenComparing(route -> route.place.hours);

    /** Those in force on a day: of each place the newest that has begun. */
    public static List<Route> inForce(Collection<Route> routes, LocalDate day) {
        Map<Place, Route> newest = new HashMap<>();
        routes.stream().filter(route -> !route.from.isAfter(day)).forEach(route -> newest.merge(route.place, route,
                (one, other) -> one.from.isAfter(other.from) ? one : other));
        return newest.values().stream().sorted(BY_PLACE).toList();
    }
}
