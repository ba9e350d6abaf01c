package uk.deliveryboard.training.workshop.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.training.workshop.model.Booking.Decision;
import uk.deliveryboard.training.workshop.model.Booking.State;
import uk.deliveryboard.training.workshop.model.Workshop.Change;

import static org.assertj.core.api.Assertions.assertThat;

class WorkshopTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 12);
    private static final String ASKER = "asker";
    private static final String MANAGER = "manager";

    private static Workshop of(int capacity, LocalDate heldOn) {
        return new Workshop(new UUID(1, 2), "WRAP", heldOn, "ROOM-1", capacity, List.of("T1"),
                Workshop.State.PLANNED, 1, List.of());
    }

    private static Workshop of(int capacity) {
        return of(capacity, TODAY);
    }

    private static Workshop done(Change change) {
        assertThat(change).isInstanceOf(Change.Changed.class);
        return ((Change.Changed) change).workshop();
    }

    private static WorkshopRefusal refused(Change change) {
        assertThat(change).isInstanceOf(Change.Refused.class);
        return ((Change.Refused) change).reason();
    }

    private static Workshop booked(int capacity, String... refs) {
        Workshop workshop = of(capacity);
        for (String ref : refs) {
            workshop = done(workshop.book(ref, ASKER, TODAY));
        }
        return workshop;
    }

    private static List<State> states(Workshop workshop) {
        return workshop.bookings().stream().map(Booking::state).toList();
    }

    @Test
    void who_asks_first_gets_a_place_and_the_others_wait_for_the_next() {
        Workshop full = booked(2, "E1", "E2", "E3", "E4");
        assertThat(states(full)).containsExactly(State.REQUESTED, State.REQUESTED, State.WAITING, State.WAITING);

        Workshop freed = done(full.decide("E1", Decision.CANCEL, ASKER));

        assertThat(states(freed)).containsExactly(State.CANCELLED, State.REQUESTED, State.REQUESTED, State.WAITING);
        assertThat(states(done(freed.decide("E2", Decision.REFUSE, MANAGER)))).containsExactly(State.CANCELLED,
                State.REFUSED, State.REQUESTED, State.REQUESTED);
    }

    @Test
    void a_place_is_approved_by_somebody_else_than_who_asked() {
        Workshop workshop = booked(1, "E1", "E2");

        assertThat(refused(workshop.decide("E1", Decision.APPROVE, ASKER))).isEqualTo(WorkshopRefusal.OWN_REQUEST);
        assertThat(refused(workshop.decide("E2", Decision.APPROVE, MANAGER))).isEqualTo(WorkshopRefusal.NO_PLACE_YET);
        assertThat(refused(workshop.decide("E3", Decision.APPROVE, MANAGER))).isEqualTo(WorkshopRefusal.NOT_BOOKED);
        assertThat(states(done(workshop.decide("E1", Decision.APPROVE, MANAGER)))).containsExactly(State.APPROVED,
                State.WAITING);
    }

    @Test
    void nobody_is_booked_twice_and_who_cancelled_goes_to_the_end() {
        Workshop workshop = booked(1, "E1", "E2");
        assertThat(refused(workshop.book("E1", ASKER, TODAY))).isEqualTo(WorkshopRefusal.BOOKED_ALREADY);

        Workshop again = done(done(workshop.decide("E1", Decision.CANCEL, ASKER)).book("E1", ASKER, TODAY));

        assertThat(again.bookings()).map(Booking::staffRef).containsExactly("E2", "E1");
        assertThat(states(again)).containsExactly(State.REQUESTED, State.WAITING);
    }

    @Test
    void those_who_were_there_attended_whether_they_were_booked_or_not() {
        Workshop workshop = done(booked(2, "E1", "E2", "E3").decide("E1", Decision.APPROVE, MANAGER));

        Workshop held = done(workshop.register(Set.of("E1", "E9"), MANAGER, TODAY));

        assertThat(held.state()).isEqualTo(Workshop.State.HELD);
        assertThat(held.bookings()).map(each -> each.staffRef() + " " + each.state()).containsExactly("E1 ATTENDED",
                "E2 ABSENT", "E3 CANCELLED", "E9 ATTENDED");
        assertThat(done(held.register(Set.of("E2"), MANAGER, TODAY)).attended()).containsExactly("E2");
    }

    @Test
    void each_thing_has_its_time() {
        assertThat(refused(of(1, TODAY.minusDays(1)).book("E1", ASKER, TODAY)))
                .isEqualTo(WorkshopRefusal.DAY_IS_OVER);
        assertThat(refused(of(1, TODAY.plusDays(1)).register(Set.of(), ASKER, TODAY)))
                .isEqualTo(WorkshopRefusal.DAY_NOT_YET);
        Workshop cancelled = done(booked(1, "E1", "E2").cancel());
        assertThat(states(cancelled)).containsExactly(State.CANCELLED, State.CANCELLED);
        assertThat(refused(cancelled.book("E3", ASKER, TODAY))).isEqualTo(WorkshopRefusal.NOT_PLANNED);
        assertThat(refused(cancelled.register(Set.of(), ASKER, TODAY))).isEqualTo(WorkshopRefusal.NOT_PLANNED);
        assertThat(refused(cancelled.decide("E1", Decision.APPROVE, MANAGER)))
                .isEqualTo(WorkshopRefusal.NOT_PLANNED);
        assertThat(refused(cancelled.cancel())).isEqualTo(WorkshopRefusal.NOT_PLANNED);
        Workshop held = done(of(1).register(Set.of(), ASKER, TODAY));
        assertThat(refused(held.cancel())).isEqualTo(WorkshopRefusal.NOT_PLANNED);
    }

    @Property(tries = 500)
    void no_more_hold_a_place_than_there_are_and_nobody_waits_while_one_is_free(
            @ForAll @IntRange(min = 1, max = 4) int capacity,
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 39) Integer> steps) {
        Workshop workshop = of(capacity);
        for (int step : steps) {
            String ref = "E" + step % 8;
            Change change = switch (step / 8) {
                case 0, 1 -> workshop.book(ref, ASKER, TODAY);
                case 2 -> workshop.decide(ref, Decision.APPROVE, MANAGER);
                case 3 -> workshop.decide(ref, Decision.REFUSE, MANAGER);
                default -> workshop.decide(ref, Decision.CANCEL, ASKER);
            };
            workshop = change instanceof Change.Changed(var next) ? next : workshop;

            assertThat(workshop.placesTaken()).isLessThanOrEqualTo(capacity);
            assertThat(workshop.placesTaken() == capacity || !states(workshop).contains(State.WAITING)).isTrue();
            assertThat(workshop.bookings()).map(Booking::staffRef).doesNotHaveDuplicates();
            List<State> live = new ArrayList<>(states(workshop));
            live.removeIf(state -> state == State.CANCELLED || state == State.REFUSED);
            int firstWaiting = live.indexOf(State.WAITING);
            assertThat(firstWaiting < 0 || live.subList(firstWaiting, live.size()).stream()
                    .allMatch(state -> state == State.WAITING)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-10-12, , , TRAINED, false", "2026-04-12, , , TRAINED, false", "2026-04-11, , , DORMANT, false",
            "2025-10-12, , , DORMANT, false", "2025-10-11, , , LAPSED, false",
            "2020-01-01, , 2026-04-12, ACTIVE, true", "2020-01-01, , 2026-04-11, DORMANT, true",
            "2020-01-01, , 2025-10-12, DORMANT, true", "2020-01-01, , 2025-10-11, LAPSED, false",
            "2020-01-01, 2026-10-12, 2026-10-01, ACTIVE, true", "2020-01-01, 2026-10-11, 2026-10-01, LAPSED, true",
            "2026-10-13, , , LAPSED, false"})
    void k11_a_trainer_is_active_dormant_or_lapsed_by_the_last_workshop_and_the_accreditation(LocalDate accredited,
            LocalDate expires, LocalDate delivered, Trainer.State state, boolean withinYear) {
        Trainer trainer = new Trainer("T1", accredited, expires, true, delivered, 0);

        assertThat(trainer.state(TODAY)).isEqualTo(state);
        assertThat(trainer.deliveredWithinYear(TODAY)).isEqualTo(withinYear);
    }
}
