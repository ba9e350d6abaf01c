package uk.deliveryboard.referrals.pause.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.referrals.pathway.model.ReferralState;
import uk.deliveryboard.referrals.pathway.model.Refusal;
import uk.deliveryboard.referrals.pathway.model.WorkingDays;

import static org.assertj.core.api.Assertions.assertThat;

class PauseTests {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 24);
    private static final WorkingDays CALENDAR = new WorkingDays(Set.of(LocalDate.of(2026, 8, 31)));

    @ParameterizedTest(name = "{0} to {1}, paused {2} to {3}: {4}")
    @CsvSource(nullValues = "-", value = {"2026-08-24, 2026-09-07, 2026-08-26, 2026-09-01, 3",
            "2026-08-24, 2026-09-07, 2026-08-26, -, 7", "2026-08-24, 2026-09-07, 2026-08-01, 2026-08-25, 1",
            "2026-08-24, 2026-08-24, 2026-08-01, -, 0", "2026-08-24, 2026-09-07, 2026-08-28, 2026-08-31, 0",
            "2026-08-24, 2026-09-07, 2026-09-07, -, 0", "2026-08-24, 2026-08-21, 2026-08-01, -, 0"})
    void working_days_of_a_pause_are_those_after_its_first_day_up_to_its_last(LocalDate after, LocalDate until,
            LocalDate from, LocalDate end, int expected) {
        assertThat(Pause.workingDays(List.of(pause(from, end)), after, until, CALENDAR)).isEqualTo(expected);
    }

    /** Police or local authority, whoever has the clock: it never runs backwards, and no day counts twice. */
    @Property
    void a_clock_that_stood_shows_between_nothing_and_the_whole_time(@ForAll @IntRange(max = 60) int length,
            @ForAll @IntRange(max = 60) int first, @ForAll @IntRange(max = 60) int second,
            @ForAll @IntRange(max = 60) int lasting) {
        List<Pause> pauses = List.of(pause(DAY.plusDays(first), DAY.plusDays(first + lasting)),
                pause(DAY.plusDays(second), DAY.plusDays(second + lasting)));
        LocalDate until = DAY.plusDays(length);

        int stood = Pause.workingDays(pauses, DAY, until, CALENDAR);

        assertThat(stood).isBetween(0, CALENDAR.between(DAY, until));
        assertThat(Pause.workingDays(pauses.reversed(), DAY, until, CALENDAR)).isEqualTo(stood);
        assertThat(Pause.workingDays(List.of(pause(DAY, null)), DAY, until, CALENDAR))
                .isEqualTo(CALENDAR.between(DAY, until));
    }

    @ParameterizedTest(name = "{0} from {1} after a pause until {2}: {3}")
    @CsvSource(nullValues = "-", value = {"RECEIVED, 2026-08-26, 2026-08-26, ''",
            "RECEIVED, 2026-08-25, 2026-08-26, /from",
            "RECEIVED, 2026-08-26, -, /from", "RECEIVED, 2026-08-23, 2026-08-20, /from",
            "RECEIVED, 2026-08-29, 2026-08-26, /from"})
    void a_pause_begins_within_the_present_stage_and_outside_every_other(String state, LocalDate from, LocalDate end,
            String pointers) {
        List<Refusal> refusals = Pause.refusals(new ReferralState.Received(DAY),
                List.of(pause(DAY.minusDays(4), end)), from, LocalDate.of(2026, 8, 28));

        assertThat(String.join(" ", refusals.stream().map(Refusal::pointer).toList())).isEqualTo(pointers);
    }

    @Test
    void a_closed_referral_has_no_clock_that_could_stand_and_the_rule_is_cited() {
        List<Refusal> refusals = Pause.refusals(new ReferralState.ClosedPursue(DAY), List.of(), DAY, DAY);

        assertThat(refusals).extracting(Refusal::rule).containsExactly("P-22");
        assertThat(refusals).extracting(Refusal::pointer).containsExactly("");
    }

    @ParameterizedTest(name = "from 2026-08-24, ended on {0}, entered on 2026-08-28: {1}")
    @CsvSource({"2026-08-23, /on", "2026-08-24, ''", "2026-08-28, ''", "2026-08-29, /on"})
    void a_pause_ends_no_earlier_than_it_began_and_not_in_the_future(LocalDate on, String pointers) {
        List<Refusal> refusals = pause(DAY, null).endRefusals(on, LocalDate.of(2026, 8, 28));

        assertThat(String.join(" ", refusals.stream().map(Refusal::pointer).toList())).isEqualTo(pointers);
        assertThat(refusals).allSatisfy(each -> assertThat(each.rule()).isEqualTo("P-22"));
    }

    private static Pause pause(LocalDate from, LocalDate until) {
        return new Pause(UUID.randomUUID(), Pause.Reason.LIVE_INVESTIGATION, from, until);
    }
}
