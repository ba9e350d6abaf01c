package uk.deliveryboard.training.workshop;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.training.completion.RecordCompletions;
import uk.deliveryboard.training.completion.WithdrawCompletions;
import uk.deliveryboard.training.completion.model.CompletionResult;
import uk.deliveryboard.training.completion.model.Sender;
import uk.deliveryboard.training.completion.model.Source;
import uk.deliveryboard.training.completion.model.Submission;
import uk.deliveryboard.training.completion.model.WithdrawalReason;
import uk.deliveryboard.training.staff.Staff;
import uk.deliveryboard.training.workshop.model.Booking;
import uk.deliveryboard.training.workshop.model.Workshop;
import uk.deliveryboard.training.workshop.model.Workshop.Change;
import uk.deliveryboard.training.workshop.model.WorkshopRefusal;

/** Gives places away and enters who was there: the workshop, its bookings and the completions in one transaction. */
@Component
public class RunWorkshop {

    private final Workshops workshops;
    private final Staff staff;
    private final RecordCompletions recordCompletions;
    private final WithdrawCompletions withdrawCompletions;
    private final WorkshopEvents events;
    private final Clock clock;

    RunWorkshop(Workshops workshops, Staff staff, RecordCompletions recordCompletions,
            WithdrawCompletions withdrawCompletions, WorkshopEvents events, Clock clock) {
        this.workshops = workshops;
        this.staff = staff;
        this.recordCompletions = recordCompletions;
        this.withdrawCompletions = withdrawCompletions;
        this.events = events;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        record Done(Workshop workshop) implements Outcome {}

        record Refused(WorkshopRefusal reason) implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome book(String agency, UUID id, String staffRef, String by) {
        if (staff.id(agency, staffRef).isEmpty()) {
            return new Outcome.Refused(WorkshopRefusal.STAFF_UNKNOWN);
        }
        return change(agency, id, null,
                workshop -> workshop.book(staffRef, by, ClockConfiguration.today(clock)));
    }

    @Transactional
    public Outcome decide(String agency, UUID id, long version, String staffRef, Booking.Decision decision,
            String by) {
        return change(agency, id, version, workshop -> workshop.decide(staffRef, decision, by));
    }

    @Transactional
    public Outcome cancel(String agency, UUID id, long version) {
        return change(agency, id, version, Workshop::cancel);
    }

    /** Those who were there have completed its course; who was entered by mistake has not. */
    @Transactional
    public Outcome register(String agency, UUID id, long version, Set<String> attended, String by) {
        if (!staff.ids(agency, attended).keySet().containsAll(attended)) {
            return new Outcome.Refused(WorkshopRefusal.ATTENDED_UNKNOWN);
        }
        Optional<Workshop> before = workshops.lock(agency, id);
        Outcome outcome = change(agency, id, version,
                workshop -> workshop.register(attended, by, ClockConfiguration.today(clock)));
        if (outcome instanceof Outcome.Done(var workshop)) {
            record(agency, workshop, before.map(Workshop::attended).orElse(Set.of()));
            if (before.filter(known -> known.state() == Workshop.State.HELD).isEmpty()) {
                events.delivered(agency, id, workshop.heldOn(),
                        staff.ids(agency, Set.copyOf(workshop.trainers())).values());
            }
        }
        return outcome;
    }

    private void record(String agency, Workshop workshop, Set<String> before) {
        Set<String> gone = new TreeSet<>(before);
        gone.removeAll(workshop.attended());
        Map<String, WithdrawalReason> mistakes = new LinkedHashMap<>();
        gone.forEach(staffRef -> mistakes.put(place(workshop, staffRef), WithdrawalReason.REASSIGNED));
        staff.hold(agency, Stream.concat(before.stream(), workshop.attended().stream()).distinct().toList());
        withdrawCompletions.withdraw(agency, Source.SESSION_REGISTER, mistakes);
        List<Submission> completions = workshop.attended().stream()
                .map(staffRef -> new Submission(staffRef, workshop.courseCode(), workshop.heldOn(),
                        CompletionResult.ATTENDED, Source.SESSION_REGISTER, place(workshop, staffRef)))
                .toList();
        if (!completions.isEmpty()) {
            recordCompletions.record(agency, Sender.PERSON, completions);
        }
    }

    private static String place(Workshop workshop, String staffRef) {
        return workshop.id() + ":" + staffRef;
    }

    private Outcome change(String agency, UUID id, @Nullable Long version,
            Function<Workshop, Change> decide) {
        Workshop workshop = workshops.lock(agency, id).orElse(null);
        if (workshop == null) {
            return new Outcome.Unknown();
        }
        if (version != null && version != workshop.version()) {
            return new Outcome.Stale();
        }
        return switch (decide.apply(workshop)) {
            case Change.Refused(var reason) -> new Outcome.Refused(reason);
            case Change.Changed(var changed) -> {
                workshops.change(agency, changed);
                yield new Outcome.Done(workshops.find(agency, id).orElseThrow());
            }
        };
    }
}
