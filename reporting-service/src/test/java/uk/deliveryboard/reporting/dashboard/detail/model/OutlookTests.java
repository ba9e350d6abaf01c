package uk.deliveryboard.reporting.dashboard.detail.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.reporting.dashboard.detail.model.Movement.Place;
import uk.deliveryboard.reporting.dashboard.detail.model.Movement.Step;
import uk.deliveryboard.reporting.dashboard.detail.model.Outlook.Fall;
import uk.deliveryboard.reporting.dashboard.model.ActionStatus;
import uk.deliveryboard.reporting.dashboard.model.Coverage;

import static org.assertj.core.api.Assertions.assertThat;

class OutlookTests {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 12);

    private static Outlook outlook(long trained, long staff, long... ends) {
        TreeMap<LocalDate, Long> byDay = new TreeMap<>();
        for (int at = 0; at < ends.length; at++) {
            if (ends[at] > 0) {
                byDay.put(DAY.plusDays(at + 1), ends[at]);
            }
        }
        return new Outlook(new Coverage(trained, staff), byDay, 0);
    }

    @ParameterizedTest(name = "{0} of {1}, then {2}, {3}, {4} fewer")
    @CsvSource({"95,100,5,0,0,,", "95,100,5,1,0,2026-10-14,1", "95,100,5,1,3,2026-10-14,4",
            "95,100,95,0,0,2026-10-13,90",
            "89,100,1,1,1,,", "90,100,0,0,1,2026-10-15,1", "0,0,0,0,0,,", "9,10,0,0,0,,"})
    void an_agency_falls_on_the_first_day_on_which_too_few_are_trained(long trained, long staff, long first,
            long second, long third, LocalDate day, Long people) {
        assertThat(outlook(trained, staff, first, second, third).fall(90))
                .isEqualTo(day == null ? Optional.empty() : Optional.of(new Fall(day, people)));
    }

    @Property(tries = 500)
    void if_as_many_renew_as_it_says_nobody_falls_and_with_one_fewer_somebody_does(
            @ForAll @LongRange(min = 1, max = 400) long staff, @ForAll @LongRange(min = 0, max = 400) long some,
            @ForAll @Size(10) List<@LongRange(min = 0, max = 20) Long> ends) {
        long left = Math.min(staff, some);
        Outlook outlook = outlook(left, staff, cappedAt(left, ends));
        outlook.fall(90).ifPresent(fall -> {
            long lasting = outlook.coverage().numerator() - outlook.expiring();
            assertThat(outlook.coverage().meets(90)).isTrue();
            assertThat(new Coverage(lasting + fall.people(), staff).meets(90)).isTrue();
            assertThat(new Coverage(lasting + fall.people() - 1, staff).meets(90)).isFalse();
            assertThat(fall.people()).isBetween(1L, outlook.expiring());
        });
        if (outlook.fall(90).isEmpty() && outlook.coverage().meets(90)) {
            assertThat(new Coverage(left - outlook.expiring(), staff).meets(90)).isTrue();
        }
    }

    private static long[] cappedAt(long most, List<Long> ends) {
        long[] capped = new long[ends.size()];
        long used = 0;
        for (int at = 0; at < capped.length; at++) {
            capped[at] = Math.min(ends.get(at), most - used);
            used += capped[at];
        }
        return capped;
    }

    @Test
    void an_action_is_in_one_place_on_a_day() {
        assertThat(Place.of(false, null)).isEqualTo(Place.NOT_THERE);
        assertThat(Place.of(true, null)).isEqualTo(Place.NOT_DUE);
        for (ActionStatus status : ActionStatus.values()) {
            assertThat(Place.of(true, status).label()).isEqualTo(status.label());
        }
        assertThat(Place.entered()).hasSize(6).doesNotContain(Place.NOT_THERE);
    }

    @Test
    void two_quarters_in_a_row_is_both_then_and_now() {
        Movement movement = new Movement(List.of(
                new Step("a", Place.BEHIND_OR_NOT_HAPPENING, Place.BEHIND_OR_NOT_HAPPENING, 2),
                new Step("b", Place.BEHIND_OR_NOT_HAPPENING, Place.BEHIND_OR_NOT_HAPPENING, 1),
                new Step("a", Place.ON_SCHEDULE, Place.BEHIND_OR_NOT_HAPPENING, 4),
                new Step("a", Place.BEHIND_OR_NOT_HAPPENING, Place.COMPLETED, 8)));
        assertThat(movement.stillNotHappening("a")).isEqualTo(2);
        assertThat(movement.stillNotHappening()).isEqualTo(3);
        assertThat(movement.count(Place.BEHIND_OR_NOT_HAPPENING, Place.COMPLETED)).isEqualTo(8);
    }
}
