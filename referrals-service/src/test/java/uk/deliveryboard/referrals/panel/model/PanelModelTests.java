package uk.deliveryboard.referrals.panel.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.referrals.directory.model.AgencyKind;
import uk.deliveryboard.referrals.panel.model.Attendance.Presence;
import uk.deliveryboard.referrals.panel.model.Attendance.Present;
import uk.deliveryboard.referrals.pathway.model.Evidence.ExitReason;
import uk.deliveryboard.referrals.pathway.model.Evidence.Seat;
import uk.deliveryboard.referrals.pathway.model.ReferralState;
import uk.deliveryboard.referrals.pathway.model.Refusal;
import uk.deliveryboard.referrals.review.model.Duty;

import static org.assertj.core.api.Assertions.assertThat;

class PanelModelTests {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 12);
    private static final Meeting MEETING = new Meeting(UUID.randomUUID(), "northmere", "P-10", DAY,
            Meeting.State.SCHEDULED, 1);
    private static final List<PanelSeat> SEATS = List.of(new PanelSeat(Seat.CHAIR, "county", null),
            new PanelSeat(Seat.POLICE, "police", null), new PanelSeat(Seat.HEALTH, "icb", "trust"));
    private static final Map<String, AgencyKind> KINDS = Map.of("county", AgencyKind.LOCAL_AUTHORITY, "police",
            AgencyKind.POLICE_FORCE, "icb", AgencyKind.OTHER);

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # attendance                                       , pointers
            CHAIR county PRESENT;POLICE police PRESENT         , -
            CHAIR county DEPUTY;POLICE police DEPUTY           , -
            CHAIR county PRESENT;POLICE police APOLOGIES       , /attendance
            CHAIR county ABSENT;POLICE police PRESENT          , /attendance
            CHAIR police PRESENT;POLICE police PRESENT         , /attendance
            CHAIR icb PRESENT;POLICE county PRESENT            , /attendance /attendance
            HEALTH icb PRESENT                                 , /attendance /attendance
            CHAIR county PRESENT;POLICE police PRESENT;HEALTH nobody PRESENT, /attendance/2/agency
            CHAIR county PRESENT;POLICE police PRESENT;CHAIR county ABSENT, /attendance/2
            """)
    void a_meeting_is_one_of_a_panel_with_a_local_authority_in_the_chair_and_the_police_present(String attendance,
            String pointers) {
        List<Present> rows = Arrays.stream(attendance.strip().split(";")).map(each -> each.split(" "))
                .map(parts -> new Present(Seat.valueOf(parts[0]), parts[1], Presence.valueOf(parts[2]))).toList();

        List<Refusal> refusals = new Attendance(rows).refusals(KINDS);

        assertThat(refusals.stream().map(Refusal::pointer).collect(Collectors.joining(" ")))
                .isEqualTo(pointers == null ? "" : pointers);
        assertThat(refusals).extracting(Refusal::rule).allMatch("R-8"::equals);
    }

    @Test
    void an_agenda_stands_in_order_and_holds_what_is_due_by_the_day_and_nothing_that_is_not() {
        var reassessed = new Agenda.Case(UUID.randomUUID(), "PRV-1", new ReferralState.ConsentRefused(
                DAY.minusDays(60), DAY.minusDays(3)));
        var closed = new Agenda.Case(UUID.randomUUID(), "PRV-2", new ReferralState.ClosedExited(DAY.minusMonths(6),
                ExitReason.OTHER));
        var supported = new Agenda.Case(UUID.randomUUID(), "PRV-3", new ReferralState.Adopted(DAY.minusDays(40),
                DAY.minusDays(40), null));
        var listed = new Agenda.Case(UUID.randomUUID(), "PRV-4", new ReferralState.ListedForPanel(DAY.minusDays(40),
                "P-10", DAY.plusDays(9)));
        var ofAnotherDay = new Agenda.Case(UUID.randomUUID(), "PRV-5", new ReferralState.ListedForPanel(DAY, "P-11",
                DAY.plusDays(28)));
        var early = new Agenda.Case(UUID.randomUUID(), "PRV-6", new ReferralState.ConsentRefused(DAY,
                DAY.plusDays(1)));
        List<PanelAction> open = List.of(action("a", DAY.plusDays(1)), action("b", DAY), action("c", DAY.minusDays(9)));

        Agenda agenda = Agenda.of(MEETING, SEATS,
                List.of(reassessed, closed, supported, listed, ofAnotherDay, early), List.of(), open);

        assertThat(agenda.actions()).extracting(PanelAction::agency).containsExactly("c", "b");
        assertThat(agenda.items()).extracting(Agenda.Item::ref).containsExactly("PRV-4", "PRV-3", "PRV-2", "PRV-1");
        assertThat(agenda.items()).extracting(Agenda.Item::kind).containsExactly(Duty.Kind.DISCUSSION,
                Duty.Kind.MONTHLY, Duty.Kind.SIX_MONTHS, Duty.Kind.REASSESSMENT);
        assertThat(agenda.items().getLast().daysOverdue()).isEqualTo(3);
        assertThat(agenda.items().getFirst().daysOverdue()).isZero();
    }

    @Test
    void what_was_not_done_is_on_the_agenda_of_every_later_meeting_wherever_it_moves() {
        var closed = new Agenda.Case(UUID.randomUUID(), "PRV-2", new ReferralState.ClosedExited(DAY.minusMonths(14),
                ExitReason.OTHER));
        for (int days = 0; days < 400; days += 7) {
            Agenda agenda = Agenda.of(MEETING.movedTo(DAY.plusDays(days)), SEATS, List.of(closed), List.of(),
                    List.of());
            assertThat(agenda.items()).extracting(Agenda.Item::kind).containsExactly(Duty.Kind.SIX_MONTHS,
                    Duty.Kind.TWELVE_MONTHS);
        }
    }

    @Test
    void a_check_counts_for_the_seat_and_the_case_for_which_it_was_made() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        List<PrePanelCheck> checks = List.of(new PrePanelCheck(one, Seat.POLICE, PrePanelCheck.Result.NOTHING_HELD),
                new PrePanelCheck(one, Seat.HEALTH, PrePanelCheck.Result.NOT_DONE),
                new PrePanelCheck(other, Seat.CHAIR, PrePanelCheck.Result.INFORMATION_HELD));

        assertThat(PrePanelCheck.missing(SEATS, one, checks)).containsExactly(Seat.CHAIR, Seat.HEALTH);
        assertThat(PrePanelCheck.missing(SEATS, other, checks)).containsExactly(Seat.POLICE, Seat.HEALTH);
    }

    @Test
    void a_panel_that_does_not_meet_for_more_than_a_month_shows_it() {
        List<Meeting> meetings = List.of(MEETING, MEETING.movedTo(DAY.plusDays(31)),
                MEETING.movedTo(DAY.plusDays(40)).in(Meeting.State.CANCELLED), MEETING.movedTo(DAY.plusDays(63)));

        assertThat(Meeting.gaps(meetings)).containsExactly(new Meeting.Gap(DAY.plusDays(31), DAY.plusDays(63), 32));
    }

    private static PanelAction action(String agency, LocalDate dueOn) {
        return new PanelAction(UUID.randomUUID(), "northmere", agency, PanelAction.Task.PROVIDE_REPORT, null, dueOn,
                PanelAction.Answer.OPEN, null, 1);
    }
}
