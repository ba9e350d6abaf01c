package uk.deliveryboard.training.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.training.agency.Agencies;
import uk.deliveryboard.training.staff.model.StaffEntry;
import uk.deliveryboard.training.staff.model.StaffMember;
import uk.deliveryboard.training.staff.model.StaffOutcome;
import uk.deliveryboard.training.staff.model.StaffRefusal;

/** Enters staff in scope, any number in a handful of statements. The same entries again change nothing. */
@Component
public class EnterStaff {

    private final Agencies agencies;
    private final Staff staff;
    private final StaffEvents events;

    EnterStaff(Agencies agencies, Staff staff, StaffEvents events) {
        this.agencies = agencies;
        this.staff = staff;
        this.events = events;
    }

    /** @return one outcome for each entry, in their order */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<StaffOutcome> enter(String agency, List<StaffEntry> entries) {
        agencies.requireRegistered(agency);
        Map<String, StaffMember> candidates = new LinkedHashMap<>();
        List<List<StaffRefusal>> refusals = entries.stream().map(entry -> refusals(entry, candidates)).toList();
        Set<String> added = staff.addMissing(agency, List.copyOf(candidates.values()));
        Set<String> known = new HashSet<>(candidates.keySet());
        known.removeAll(added);
        Map<String, StaffMember> stored = known.isEmpty() ? Map.of() : staff.lock(agency, known);
        List<StaffOutcome> outcomes = new ArrayList<>();
        for (int row = 0; row < entries.size(); row++) {
            StaffEntry entry = entries.get(row);
            outcomes.add(refusals.get(row).isEmpty()
                    ? outcome(entry, Objects.requireNonNull(candidates.get(entry.staffRef())), added, stored)
                    : new StaffOutcome.Refused(refusals.get(row)));
        }
        carryOut(agency, outcomes);
        return outcomes;
    }

    /** Takes an entry in as a candidate unless it is refused. */
    private static List<StaffRefusal> refusals(StaffEntry entry, Map<String, StaffMember> candidates) {
        List<StaffRefusal> refusals = entry.refusals();
        if (!refusals.isEmpty()) {
            return refusals;
        }
        StaffMember candidate = new StaffMember(UuidCreator.getTimeOrderedEpoch(), entry);
        return candidates.putIfAbsent(entry.staffRef(), candidate) == null
                ? List.of()
                : List.of(StaffRefusal.REPEATED_IN_BATCH);
    }

    private static StaffOutcome outcome(StaffEntry entry, StaffMember candidate, Set<String> added,
            Map<String, StaffMember> stored) {
        if (added.contains(entry.staffRef())) {
            return new StaffOutcome.Created(candidate);
        }
        StaffMember before = Objects.requireNonNull(stored.get(entry.staffRef()));
        StaffMember after = before.after(entry);
        return after.equals(before) ? new StaffOutcome.Unchanged(before) : new StaffOutcome.Changed(after);
    }

    private void carryOut(String agency, List<StaffOutcome> outcomes) {
        List<StaffMember> changed = outcomes.stream()
                .flatMap(outcome -> outcome instanceof StaffOutcome.Changed(var member)
                        ? Stream.of(member)
                        : Stream.empty())
                .toList();
        List<StaffMember> created = outcomes.stream()
                .flatMap(outcome -> outcome instanceof StaffOutcome.Created(var member)
                        ? Stream.of(member)
                        : Stream.empty())
                .toList();
        if (!changed.isEmpty()) {
            staff.change(agency, changed);
        }
        events.changed(agency, Stream.concat(created.stream(), changed.stream()).toList());
    }
}
