package uk.deliveryboard.referrals.panel.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.referrals.pathway.model.Evidence.ExitReason;
import uk.deliveryboard.referrals.pathway.model.ReferralState.AwaitingSection36Decision;
import uk.deliveryboard.referrals.pathway.model.ReferralState.ClosedExited;
import uk.deliveryboard.referrals.pathway.model.ReferralState.ListedForPanel;
import uk.deliveryboard.referrals.review.model.Duty;

import static org.assertj.core.api.Assertions.assertThat;

/** However meetings are fixed, moved and cancelled, the next one looks at every case that was listed. */
class HandoverTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 12);

    /** What is done to the calendar: to the nth meeting, or for a new one. */
    private enum Doing {
        FIX, MOVE, CANCEL, LIST, HOLD
    }

    private record Step(Doing doing, int which, int days) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(Arbitraries.of(Doing.class), Arbitraries.integers().between(0, 9),
                Arbitraries.integers().between(0, 120)).as(Step::new).list().ofMaxSize(40);
    }

    @Property
    void a_listed_case_is_on_the_agenda_of_a_meeting_to_come_whenever_there_is_one(
            @ForAll("histories") List<Step> steps) {
        List<Meeting> meetings = new ArrayList<>();
        List<Agenda.Case> cases = new ArrayList<>();
        for (Step step : steps) {
            carryOut(step, meetings, cases);
            Handover.of(meetings, cases, TODAY).forEach(each -> cases.replaceAll(
                    old -> old.id().equals(each.caseId()) ? listed(old.id(), each.to()) : old));

            boolean someToCome = meetings.stream().anyMatch(each -> each.state() == Meeting.State.SCHEDULED);
            for (Agenda.Case each : cases) {
                assertThat(!someToCome || wasHeld(meetings, each)
                        || meetings.stream().anyMatch(meeting -> looksAt(meeting, each)))
                        .as("%s of %s", each, meetings).isTrue();
            }
            assertThat(Handover.of(meetings, cases, TODAY)).as("nothing is handed over twice").isEmpty();
        }
    }

    @Property
    void a_review_that_is_due_is_on_every_agenda_that_is_left(@ForAll("histories") List<Step> steps) {
        List<Meeting> meetings = new ArrayList<>();
        var closed = new Agenda.Case(UUID.randomUUID(), "PRV-1", new ClosedExited(TODAY.minusMonths(14),
                ExitReason.OTHER));
        for (Step step : steps) {
            carryOut(step, meetings, new ArrayList<>());
            assertThat(Handover.of(meetings, List.of(closed), TODAY)).isEmpty();
            assertThat(meetings).allSatisfy(meeting -> assertThat(agenda(meeting, List.of(closed)).items())
                    .extracting(Agenda.Item::kind).containsExactly(Duty.Kind.SIX_MONTHS, Duty.Kind.TWELVE_MONTHS));
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # cancelled, others (day, state)                          , heir
            2026-11-09 , 2026-12-14 SCHEDULED;2027-01-11 SCHEDULED     , 2026-12-14
            2026-11-09 , 2026-11-09 SCHEDULED;2026-12-14 SCHEDULED     , 2026-11-09
            2026-11-09 , 2026-10-19 SCHEDULED;2026-12-14 SCHEDULED     , 2026-12-14
            2026-11-09 , 2026-10-19 SCHEDULED;2026-10-26 SCHEDULED     , 2026-10-26
            2026-11-09 , 2026-12-14 CANCELLED;2027-01-11 SCHEDULED     , 2027-01-11
            2026-11-09 , 2026-12-14 HELD                               , -
            2026-09-14 , 2026-10-11 SCHEDULED;2026-10-12 SCHEDULED     , 2026-10-12
            2026-09-14 , 2026-10-11 SCHEDULED                          , -
            """)
    void the_heir_is_the_first_meeting_to_come_on_or_after_the_day_or_else_the_last_before_it(LocalDate cancelled,
            String others, LocalDate heir) {
        List<Meeting> meetings = new ArrayList<>();
        for (String each : others.strip().split(";")) {
            String[] parts = each.split(" ");
            meetings.add(meeting(meetings.size(), LocalDate.parse(parts[0])).in(Meeting.State.valueOf(parts[1])));
        }

        assertThat(Handover.heir(meetings, cancelled, TODAY).map(Meeting::on)).isEqualTo(Optional.ofNullable(heir));
    }

    @ParameterizedTest
    @CsvSource({"P-unknown, 2026-11-09", "P-0, 2026-10-19"})
    void what_needs_no_new_listing_is_left_alone(String code, LocalDate on) {
        List<Meeting> meetings = List.of(meeting(0, LocalDate.of(2026, 10, 19)));
        var listed = new Agenda.Case(UUID.randomUUID(), "PRV-1", new ListedForPanel(TODAY, code, on));
        var earlier = new Agenda.Case(UUID.randomUUID(), "PRV-2", new AwaitingSection36Decision(TODAY, "F-1", false));

        assertThat(Handover.of(meetings, List.of(listed, earlier), TODAY)).isEmpty();
    }

    private static void carryOut(Step step, List<Meeting> meetings, List<Agenda.Case> cases) {
        if (step.doing() == Doing.FIX) {
            meetings.add(meeting(meetings.size(), TODAY.plusDays(step.days())));
            return;
        }
        List<Meeting> open = meetings.stream().filter(each -> each.state() == Meeting.State.SCHEDULED).toList();
        if (open.isEmpty()) {
            return;
        }
        Meeting meeting = open.get(step.which() % open.size());
        switch (step.doing()) {
            case FIX -> throw new IllegalStateException("was fixed above");
            case MOVE -> meetings.set(meetings.indexOf(meeting), meeting.movedTo(TODAY.plusDays(step.days())));
            case CANCEL -> meetings.set(meetings.indexOf(meeting), meeting.in(Meeting.State.CANCELLED));
            case HOLD -> meetings.set(meetings.indexOf(meeting), meeting.in(Meeting.State.HELD));
            case LIST -> cases.add(listed(UUID.randomUUID(), meeting));
        }
    }

    /** It waits for its decision, and is due at every meeting since. */
    private static boolean wasHeld(List<Meeting> meetings, Agenda.Case listed) {
        return meetings.stream().anyMatch(each -> isListedFor(each, listed) && each.state() == Meeting.State.HELD);
    }

    private static boolean looksAt(Meeting meeting, Agenda.Case listed) {
        return meeting.state() == Meeting.State.SCHEDULED && isListedFor(meeting, listed)
                && agenda(meeting, List.of(listed)).items().stream()
                        .anyMatch(item -> item.dueOn().equals(meeting.on()));
    }

    private static boolean isListedFor(Meeting meeting, Agenda.Case listed) {
        return listed.state() instanceof ListedForPanel state && state.meeting().equals(meeting.code());
    }

    private static Agenda agenda(Meeting meeting, List<Agenda.Case> cases) {
        return Agenda.of(meeting, List.of(), cases, List.of(), List.of());
    }

    private static Agenda.Case listed(UUID id, Meeting meeting) {
        return new Agenda.Case(id, "PRV-1", new ListedForPanel(TODAY, meeting.code(), meeting.on()));
    }

    private static Meeting meeting(int number, LocalDate on) {
        return new Meeting(UUID.randomUUID(), "northmere", "P-" + number, on, Meeting.State.SCHEDULED, 1);
    }
}
