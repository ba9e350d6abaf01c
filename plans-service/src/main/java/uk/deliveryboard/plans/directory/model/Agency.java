package uk.deliveryboard.plans.directory.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the directory, as it is from a day on.
 *
 * @param code               slug, the tenant key everywhere, stable for ever
 * @param specifiedAuthority whether Schedule 6 of the CTSA 2015 names it, so that the duty binds it
 * @param parent             code of the agency that it is beneath, as a school is beneath its local authority
 * @param boards             codes of the delivery boards it belongs to
 * @param activeFrom         first day on which the agency exists
 * @param validFrom          first day on which the entry says how it is
 * @param lastDay            last day on which the agency exists, null while none is known
 */
public record Agency(UUID id, String code, String name, AgencyType type, @Nullable Sector sector,
        boolean specifiedAuthority, @Nullable String parent, List<String> boards, List<Identifier> identifiers,
        LocalDate activeFrom, LocalDate validFrom, @Nullable LocalDate lastDay, long version) {

    public Agency {
        boards = List.copyOf(boards);
        identifiers = List.copyOf(identifiers);
    }

    /** The next entry of this agency. */
    Agency revisedTo(Revision next) {
        return new Agency(id, code, next.name(), next.type(), next.sector(), next.specifiedAuthority(), next.parent(),
                next.boards(), next.identifiers(), activeFrom, next.validFrom(), lastDay, version + 1);
    }

    Agency endingOn(LocalDate day) {
        return new Agency(id, code, name, type, sector, specifiedAuthority, parent, boards, identifiers, activeFrom,
                validFrom, day, version);
    }

    boolean isThereOn(LocalDate day) {
        return !day.isBefore(activeFrom) && (lastDay == null || !day.isAfter(lastDay));
    }
}
