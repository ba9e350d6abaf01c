package uk.deliveryboard.referrals.frontdoor.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.referrals.frontdoor.model.Route.AgeRoute;
import uk.deliveryboard.referrals.frontdoor.model.Route.Hours;
import uk.deliveryboard.referrals.pathway.model.WorkingDays;

import static org.assertj.core.api.Assertions.assertThat;

class OfficeHoursTests {

    private static final WorkingDays CALENDAR = new WorkingDays(Set.of(LocalDate.of(2026, 12, 25)));

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource({"2026-10-12T07:59:59Z, OUT_OF_HOURS, before nine in summer time", "2026-10-12T08:00:00Z, OFFICE, nine",
            "2026-10-12T15:59:59Z, OFFICE, just before five", "2026-10-12T16:00:00Z, OUT_OF_HOURS, five",
            "2026-10-26T08:30:00Z, OUT_OF_HOURS, before nine in winter time", "2026-10-26T09:00:00Z, OFFICE, nine",
            "2026-10-17T11:00:00Z, OUT_OF_HOURS, Saturday", "2026-12-25T11:00:00Z, OUT_OF_HOURS, Christmas"})
    void hours_are_those_of_london_and_of_working_days(Instant moment, Hours expected, String why) {
        assertThat(OfficeHours.at(moment, CALENDAR)).as(why).isEqualTo(expected);
    }

    @Test
    void of_each_place_the_newest_route_that_has_begun_is_in_force() {
        Route old = route(AgeRoute.CHILD, "2026-01-01");
        Route current = route(AgeRoute.CHILD, "2026-10-12");
        Route coming = route(AgeRoute.CHILD, "2026-10-13");
        Route adults = route(AgeRoute.ADULT, "2026-01-01");

        List<Route> all = List.of(coming, old, adults, current);

        assertThat(Route.inForce(all, LocalDate.of(2026, 10, 12))).containsExactly(current, adults);
        assertThat(Route.inForce(all, LocalDate.of(2026, 10, 11))).containsExactly(old, adults);
        assertThat(Route.inForce(all, LocalDate.of(2026, 10, 13))).containsExactly(coming, adults);
        assertThat(Route.inForce(all, LocalDate.of(2025, 12, 31))).isEmpty();
    }

    private static Route route(AgeRoute age, String from) {
        return new Route(UUID.randomUUID(), "northmere", new Route.Place("northmere-county", age, Hours.OFFICE),
                Route.Destination.MASH, new Route.Contact("01632 960001", null, null), LocalDate.parse(from));
    }
}
