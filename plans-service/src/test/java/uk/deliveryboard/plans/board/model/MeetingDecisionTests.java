package uk.deliveryboard.plans.board.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.plans.board.model.action.Task;
import uk.deliveryboard.plans.board.model.meeting.Meeting;
import uk.deliveryboard.plans.board.model.meeting.MeetingDecision;
import uk.deliveryboard.plans.board.model.meeting.MeetingKind;
import uk.deliveryboard.plans.board.model.meeting.Minutes;
import uk.deliveryboard.plans.board.model.meeting.Minutes.Seated;
import uk.deliveryboard.plans.board.model.meeting.Presence;
import uk.deliveryboard.plans.board.model.seat.Seat;
import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.plans.model.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

class MeetingDecisionTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate HELD = LocalDate.of(2026, 11, 10);
    private static final UUID ID = UUID.randomUUID();
    private static final MeetingDecision.Basis THREE = basis(3);

    private static MeetingDecision.Basis basis(int seats) {
        return new MeetingDecision.Basis(IntStream.range(0, seats)
                .mapToObj(number -> new Seat(UUID.randomUUID(), "north", "seat-" + number, "Seat", "agency-" + number,
                        LocalDate.of(2020, 4, 1), null, 1))
                .toList(), Set.of("agency-0", "agency-1", "agency-2"), TODAY);
    }

    private static List<Seated> everybody(Presence... presences) {
        return IntStream.range(0, presences.length).mapToObj(number -> new Seated("seat-" + number, presences[number]))
                .toList();
    }

    private static Minutes minutes(LocalDate day, int quorum, List<Seated> attendance, Task... actions) {
        return new Minutes(MeetingKind.ORDINARY, day, quorum, null, attendance, List.of(), List.of(actions));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> List.of();
            case Outcome.Refused<?>(var refusals) -> refusals.stream().map(Refusal::code).toList();
            case Outcome.NotReady<?>(var refusals) -> refusals.stream().map(Refusal::code).toList();
            case Outcome.Stale<?> stale -> List.of("stale");
        };
    }

    @ParameterizedTest
    @CsvSource({"PRESENT, DEPUTY, APOLOGY, 2, true", "PRESENT, APOLOGY, ABSENT, 2, false",
            "DEPUTY, DEPUTY, DEPUTY, 3, true", "ABSENT, ABSENT, ABSENT, 1, false"})
    void a_deputy_fills_a_seat_and_an_apology_does_not(Presence first, Presence second, Presence third, int quorum,
            boolean quorate) {
        Outcome<Meeting> outcome = MeetingDecision.record(ID, "north",
                minutes(HELD, quorum, everybody(first, second, third)), THREE);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Done.class,
                done -> assertThat(((Meeting) done.value()).quorate()).isEqualTo(quorate));
    }

    @Test
    void every_seat_is_spoken_of_once_and_no_other() {
        var attendance = new ArrayList<>(everybody(Presence.PRESENT, Presence.PRESENT));
        assertThat(codes(MeetingDecision.record(ID, "north", minutes(HELD, 1, attendance), THREE)))
                .containsExactly("seat-missing");
        attendance.add(new Seated("seat-1", Presence.ABSENT));
        attendance.add(new Seated("seat-9", Presence.PRESENT));
        assertThat(codes(MeetingDecision.record(ID, "north", minutes(HELD, 1, attendance), THREE)))
                .containsExactly("seat-twice", "seat-unknown", "seat-missing");
        assertThat(codes(MeetingDecision.record(ID, "north", minutes(HELD, 1, List.of()), basis(0))))
                .containsExactly("board-without-seats", "quorum-beyond-seats");
    }

    @Test
    void a_seat_counts_for_whoever_held_it_on_the_day() {
        Seat before = new Seat(UUID.randomUUID(), "north", "health", "Health", "agency-0", LocalDate.of(2020, 4, 1),
                HELD, 2);
        Seat after = new Seat(UUID.randomUUID(), "north", "health", "Health", "agency-1", HELD.plusDays(1), null, 1);
        var basis = new MeetingDecision.Basis(List.of(before, after), Set.of("agency-0", "agency-1"), TODAY);
        var seated = List.of(new Seated("health", Presence.DEPUTY));
        assertThat(holder(MeetingDecision.record(ID, "north", minutes(HELD, 1, seated), basis))).isEqualTo("agency-0");
        assertThat(holder(MeetingDecision.record(ID, "north", minutes(HELD.plusDays(1), 1, seated), basis)))
                .isEqualTo("agency-1");
    }

    private static String holder(Outcome<Meeting> outcome) {
        return ((Outcome.Done<Meeting>) outcome).value().attendance().getFirst().agency();
    }

    @Test
    void an_action_has_an_owner_of_the_board_and_a_day_that_is_not_past() {
        var all = everybody(Presence.PRESENT, Presence.PRESENT, Presence.PRESENT);
        assertThat(codes(MeetingDecision.record(ID, "north", minutes(HELD, 1, all, new Task("Do", "agency-2", HELD),
                new Task("Do", "elsewhere", HELD.minusDays(1))), THREE)))
                .containsExactly("agency-not-on-board", "due-before-raised");
        assertThat(codes(MeetingDecision.record(ID, "north", minutes(TODAY.plusDays(1), 1, all), THREE)))
                .containsExactly("in-the-future");
        assertThat(codes(MeetingDecision.record(ID, "north", minutes(TODAY, 4, all), THREE)))
                .containsExactly("quorum-beyond-seats");
    }

    @Property(tries = 200)
    void whatever_is_accepted_has_each_seat_once(@ForAll @Size(max = 6) List<@IntRange(max = 4) Integer> seats,
            @ForAll @IntRange(min = 1, max = 4) int held) {
        List<Seated> attendance = seats.stream().map(number -> new Seated("seat-" + number, Presence.PRESENT)).toList();
        boolean whole = seats.stream().sorted().toList().equals(IntStream.range(0, held).boxed().toList());
        assertThat(codes(MeetingDecision.record(ID, "north", minutes(HELD, 1, attendance), basis(held))).isEmpty())
                .isEqualTo(whole);
    }
}
