package uk.deliveryboard.training.staff.model;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.deliveryboard.training.staff.model.StaffRefusal.ABSENCE_ENDS_BEFORE_IT_BEGINS;
import static uk.deliveryboard.training.staff.model.StaffRefusal.ABSENCE_IMPLAUSIBLE;
import static uk.deliveryboard.training.staff.model.StaffRefusal.JOINED_IMPLAUSIBLE;
import static uk.deliveryboard.training.staff.model.StaffRefusal.LEFT_BEFORE_JOINING;
import static uk.deliveryboard.training.staff.model.StaffRefusal.LEFT_IMPLAUSIBLE;

class StaffEntryTests {

    private static StaffEntry inPost(String joinedOn, String leftOn) {
        return new StaffEntry("E1", null, null, true, LocalDate.parse(joinedOn),
                leftOn == null ? null : LocalDate.parse(leftOn), Employment.EMPLOYED, null);
    }

    @Test
    void nobody_leaves_before_they_join() {
        assertThat(inPost("2026-10-12", "2026-10-11").refusals()).containsExactly(LEFT_BEFORE_JOINING);
        assertThat(inPost("2026-10-12", "2026-10-12").refusals()).isEmpty();
        assertThat(inPost("2026-10-12", null).refusals()).isEmpty();
    }

    @Test
    void days_that_no_working_life_holds_are_refused_with_all_reasons() {
        assertThat(inPost("1939-12-31", null).refusals()).containsExactly(JOINED_IMPLAUSIBLE);
        assertThat(inPost("1940-01-01", "2199-12-31").refusals()).isEmpty();
        assertThat(inPost("2200-01-01", "1026-10-12").refusals()).containsExactly(JOINED_IMPLAUSIBLE,
                LEFT_IMPLAUSIBLE, LEFT_BEFORE_JOINING);
    }

    @Test
    void an_absence_begins_before_it_ends_and_within_a_working_life() {
        assertThat(absent("2026-10-12", "2026-10-11").refusals()).containsExactly(ABSENCE_ENDS_BEFORE_IT_BEGINS);
        assertThat(absent("2026-10-12", "2026-10-12").refusals()).isEmpty();
        assertThat(absent("2026-10-12", null).refusals()).isEmpty();
        assertThat(absent("1026-10-12", "2026-10-11").refusals()).containsExactly(ABSENCE_IMPLAUSIBLE);
    }

    private static StaffEntry absent(String from, String until) {
        return new StaffEntry("E1", null, null, true, LocalDate.parse("2020-01-01"), null, Employment.COMMISSIONED,
                new Absence(LocalDate.parse(from), until == null ? null : LocalDate.parse(until)));
    }

    @Test
    void an_entry_that_says_what_is_known_leaves_the_member_as_it_is() {
        StaffMember member = new StaffMember(UUID.randomUUID(), inPost("2026-10-12", null));

        assertThat(member.after(inPost("2026-10-12", null))).isSameAs(member);
        assertThat(member.after(inPost("2026-10-12", "2026-12-31")))
                .isEqualTo(new StaffMember(member.personId(), inPost("2026-10-12", "2026-12-31")));
    }
}
