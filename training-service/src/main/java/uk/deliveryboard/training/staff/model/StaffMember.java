package uk.deliveryboard.training.staff.model;

import java.util.UUID;

/**
 * A member of staff in scope.
 *
 * @param personId ours, made up; means nothing outside and is all that events say of the person
 */
public record StaffMember(UUID personId, StaffEntry entry) {

    public String staffRef() {
        return entry.staffRef();
    }

    /** The same person after this entry about them. */
    public StaffMember after(StaffEntry newer) {
        return newer.equals(entry) ? this : new StaffMember(personId, newer);
    }
}
