package uk.deliveryboard.plans.appointment.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.model.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.deliveryboard.plans.appointment.model.AppointmentExamples.TODAY;

/** What holds of the offices of an agency whatever was asked for, in whatever order. */
class AppointmentLawsTests {

    /** Something that somebody asks for on a day. Days are counted from {@code TODAY}. */
    sealed interface Command {

        int on();
    }

    record Appoint(int on, Office office, int person, int since, @Nullable Integer days) implements Command {}

    record End(int on, int which, int lastDay) implements Command {}

    @Provide
    Arbitrary<List<Command>> commands() {
        Arbitrary<Integer> day = Arbitraries.integers().between(-40, 40);
        Arbitrary<Command> appoint = Combinators.combine(day, Arbitraries.of(Office.class),
                Arbitraries.integers().between(1, 3), day, Arbitraries.integers().between(0, 40).injectNull(0.4))
                .as(Appoint::new);
        Arbitrary<Command> end = Combinators.combine(day, Arbitraries.integers().between(0, 30), day).as(End::new);
        return Arbitraries.oneOf(appoint, end).list().ofMinSize(1).ofMaxSize(30);
    }

    private static Outcome<Appointment> decided(Command command, List<Appointment> history) {
        LocalDate today = TODAY.plusDays(command.on());
        return switch (command) {
            case Appoint appoint -> {
                LocalDate since = TODAY.plusDays(appoint.since());
                yield AppointmentDecision.appoint(
                        AppointmentExamples.appointment(appoint.office(), new UUID(0, appoint.person()), since,
                                appoint.days() == null ? null : since.plusDays(appoint.days())),
                        history, today);
            }
            case End end when history.isEmpty() -> new Outcome.Stale<>();
            case End end -> AppointmentDecision.end(history.get(end.which() % history.size()),
                    TODAY.plusDays(end.lastDay()), today);
        };
    }

    private static List<Appointment> after(List<Appointment> history, Appointment done) {
        List<Appointment> next = new ArrayList<>(history);
        next.removeIf(each -> each.id().equals(done.id()));
        next.add(done);
        return next;
    }

    private static List<Appointment> after(List<Command> commands) {
        List<Appointment> history = List.of();
        for (Command command : commands) {
            if (decided(command, history) instanceof Outcome.Done<Appointment>(Appointment done)) {
                history = after(history, done);
            }
        }
        return history;
    }

    private static List<Appointment> heldOn(LocalDate day, Office office, List<Appointment> history) {
        return history.stream().filter(each -> each.office() == office && each.isHeldOn(day)).toList();
    }

    @Property
    void on_no_day_has_an_office_of_one_holder_two_and_nobody_holds_one_twice(
            @ForAll("commands") List<Command> commands) {
        List<Appointment> history = after(commands);
        for (LocalDate day = TODAY.minusDays(45); day.isBefore(TODAY.plusDays(90)); day = day.plusDays(1)) {
            for (Office office : Office.values()) {
                List<UUID> persons = heldOn(day, office, history).stream().map(each -> each.holder().person()).toList();
                assertThat(persons.size()).isLessThanOrEqualTo(office.isHeldByOne() ? 1 : 3);
                assertThat(new HashSet<>(persons)).hasSameSizeAs(persons);
            }
        }
    }

    @Property
    void what_was_entered_stays_but_for_one_end_that_comes_earlier(@ForAll("commands") List<Command> commands) {
        List<Appointment> history = List.of();
        for (Command command : commands) {
            if (decided(command, history) instanceof Outcome.Done<Appointment>(Appointment done)) {
                List<Appointment> next = after(history, done);
                for (Appointment before : history) {
                    Appointment now = next.stream().filter(each -> each.id().equals(before.id())).findFirst()
                            .orElseThrow();
                    assertThat(now).usingRecursiveComparison().ignoringFields("end", "version").isEqualTo(before);
                    assertThat(now.equals(before) || isEndedEarlier(before, now)).isTrue();
                }
                history = next;
            }
        }
    }

    private static boolean isEndedEarlier(Appointment before, Appointment now) {
        LocalDate last = Optional.ofNullable(now.end()).orElseThrow();
        return before.end() == null && now.version() == before.version() + 1 && !last.isBefore(now.since())
                && (now.until() == null || last.isBefore(now.until()));
    }

    @Property
    void every_delegation_ends_by_itself_within_six_months(@ForAll("commands") List<Command> commands) {
        assertThat(after(commands)).filteredOn(each -> each.office() == Office.ACTING_DEPUTY_SPOC)
                .allSatisfy(each -> assertThat(each.isHeldOn(each.since().plusMonths(6).plusDays(1))).isFalse());
    }

    @Property
    void an_office_may_be_held_by_another_from_the_day_after_its_end(@ForAll("commands") List<Command> commands) {
        List<Appointment> history = after(commands);
        for (Office office : Arrays.stream(Office.values()).filter(Office::isHeldByOne).toList()) {
            LocalDate free = history.stream().filter(each -> each.office() == office)
                    .map(each -> Optional.ofNullable(each.lastDay()).orElse(LocalDate.MAX)).max(LocalDate::compareTo)
                    .orElse(TODAY);
            if (!free.equals(LocalDate.MAX)) {
                assertThat(AppointmentDecision.appoint(AppointmentExamples.appointment(office, new UUID(0, 1),
                        free.plusDays(1), null), history, TODAY)).isInstanceOf(Outcome.Done.class);
            }
        }
    }
}
