package uk.deliveryboard.training.staff.model;

import java.util.List;

/** What became of an entry. */
public sealed interface StaffOutcome {

    record Created(StaffMember member) implements StaffOutcome {}

    record Changed(StaffMember member) implements StaffOutcome {}

    /** It says what is known: nothing was written and nobody is told. */
    record Unchanged(StaffMember member) implements StaffOutcome {}

    record Refused(List<StaffRefusal> reasons) implements StaffOutcome {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
