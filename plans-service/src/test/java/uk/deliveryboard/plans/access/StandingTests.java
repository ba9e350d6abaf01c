package uk.deliveryboard.plans.access;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.deliveryboard.plans.appointment.model.Appointment;
import uk.deliveryboard.plans.appointment.model.Holder;
import uk.deliveryboard.plans.appointment.model.Office;
import uk.deliveryboard.plans.appointment.model.Telephone;
import uk.deliveryboard.plans.appointment.model.WorkEmail;
import uk.deliveryboard.platform.access.AccessDecision;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.access.Role;

import static org.assertj.core.api.Assertions.assertThat;

class StandingTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 22);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);
    private static final UUID CALLER = new UUID(7, 1);
    private static final UUID SPOC = new UUID(7, 2);

    private static Caller caller(Role... roles) {
        return new Caller(CALLER.toString(), "agency", Set.of(roles), "client", null);
    }

    private static Appointment held(Office office, UUID person, LocalDate since, @Nullable LocalDate until) {
        return held("agency", office, person, since, until, null);
    }

    private static Appointment held(String agency, Office office, UUID person, LocalDate since,
            @Nullable LocalDate until, @Nullable LocalDate end) {
        return new Appointment(new UUID(8, office.ordinal()), agency, office, new Holder(person, "Officer",
                new WorkEmail("office@northmere.example"), new Telephone("+441632960001")), since, until, end, 1);
    }

    private static boolean standsIn(Caller caller, LocalDate day, Appointment... offices) {
        return PlanAccess.standing(caller, List.of(offices), day) instanceof Standing.InPlace;
    }

    /** Every office, on every day around its days, of the caller and of somebody else, for every role. */
    @ParameterizedTest
    @EnumSource
    void only_an_acting_deputy_stands_in_and_only_on_the_days_of_the_delegation(Office office) {
        for (Role role : Role.values()) {
            boolean gains = !EnumSet.of(Role.SPOC, Role.DEPUTY_SPOC, Role.PREVENT_LEAD, Role.INTEGRATION_CLIENT,
                    Role.GATEWAY).contains(role);
            for (UUID holder : List.of(CALLER, SPOC)) {
                Stream.iterate(FIRST.minusDays(2), day -> !day.isAfter(LAST.plusDays(2)), day -> day.plusDays(1))
                        .forEach(day -> assertThat(standsIn(caller(role), day, held(office, holder, FIRST, LAST)))
                                .as("%s, %s held by %s on %s", role, office, holder, day)
                                .isEqualTo(gains && office == Office.ACTING_DEPUTY_SPOC && holder.equals(CALLER)
                                        && !day.isBefore(FIRST) && !day.isAfter(LAST)));
            }
        }
    }

    @Test
    void rights_come_beside_those_that_a_caller_has_and_are_those_of_a_deputy() {
        Caller admitted = PlanAccess.standing(caller(Role.AUDITOR), List.of(held(Office.SPOC, SPOC, FIRST, null),
                held(Office.ACTING_DEPUTY_SPOC, CALLER, FIRST, LAST)), LAST).caller();
        assertThat(admitted.roles()).containsExactlyInAnyOrder(Role.AUDITOR, Role.DEPUTY_SPOC);
        assertThat(PlanAccess.toOpenPlans(admitted)).isInstanceOf(AccessDecision.Allowed.class);
        assertThat(PlanAccess.toKeepOffices(admitted, true)).isInstanceOf(AccessDecision.Refused.class);
        assertThat(admitted.subject()).isEqualTo(CALLER.toString());
    }

    @Test
    void it_is_said_in_whose_place_and_that_the_office_is_vacant() {
        Appointment acting = held(Office.ACTING_DEPUTY_SPOC, CALLER, FIRST, LAST);
        assertThat(PlanAccess.standing(caller(), List.of(held(Office.SPOC, SPOC, FIRST.minusYears(9), null), acting),
                FIRST)).isEqualTo(new Standing.InPlace(caller(Role.DEPUTY_SPOC), acting.id(), SPOC));
        assertThat(PlanAccess.standing(caller(), List.of(held("agency", Office.SPOC, SPOC, FIRST, null, FIRST),
                acting), LAST)).isEqualTo(new Standing.InPlace(caller(Role.DEPUTY_SPOC), acting.id(), null));
    }

    @Test
    void a_delegation_of_another_agency_or_one_that_was_ended_gives_nothing() {
        assertThat(standsIn(caller(), FIRST, held("other", Office.ACTING_DEPUTY_SPOC, CALLER, FIRST, LAST, null)))
                .isFalse();
        assertThat(standsIn(caller(), LAST, held("agency", Office.ACTING_DEPUTY_SPOC, CALLER, FIRST, LAST, FIRST)))
                .isFalse();
    }
}
