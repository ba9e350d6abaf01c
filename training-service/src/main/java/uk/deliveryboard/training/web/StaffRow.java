package uk.deliveryboard.training.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.training.staff.model.Absence;
import uk.deliveryboard.training.staff.model.Employment;
import uk.deliveryboard.training.staff.model.StaffEntry;

/**
 * One member of staff in a batch. No field takes a name or an address of any kind.
 *
 * @param jobRole    words and a few marks: nothing that an e-mail address could be written with
 * @param employment EMPLOYED where nothing is said
 */
record StaffRow(@NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,40}") String staffRef,
        @Nullable @Pattern(regexp = "[A-Za-z][A-Za-z0-9 ,/&()'-]{0,79}") String jobRole,
        @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String roleGroup, @NotNull Boolean relevant,
        @NotNull LocalDate joinedOn, @Nullable LocalDate leftOn, @Nullable Employment employment,
        @Valid @Nullable Absent absence) {

    /** A long absence. It explains why somebody is not trained, and takes nobody out of numerator or denominator. */
    record Absent(@NotNull LocalDate from, @Nullable LocalDate until) {}

    StaffEntry entry() {
        return new StaffEntry(staffRef, jobRole, roleGroup, relevant, joinedOn, leftOn,
                employment == null ? Employment.EMPLOYED : employment,
                absence == null ? null : new Absence(absence.from(), absence.until()));
    }
}
