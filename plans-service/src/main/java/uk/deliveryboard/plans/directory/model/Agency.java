package uk.deliveryboard.plans.directory.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the directory.
 *
 * @param code               slug, the tenant key everywhere, stable for ever
 * @param specifiedAuthority whether Schedule 6 of the CTSA 2015 names it, so that the duty binds it
 * @param boards             codes of the delivery boards it belongs to
 */
public record Agency(UUID id, String code, String name, AgencyType type, @Nullable Sector sector,
        boolean specifiedAuthority, List<String> boards, List<Identifier> identifiers, LocalDate activeFrom,
        long version) {

    public Agency {
        boards = List.copyOf(boards);
        identifiers = List.copyOf(identifiers);
    }
}
