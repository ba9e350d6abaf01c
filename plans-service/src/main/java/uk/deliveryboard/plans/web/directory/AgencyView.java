package uk.deliveryboard.plans.web.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.directory.model.Agency;
import uk.deliveryboard.plans.directory.model.AgencyType;
import uk.deliveryboard.plans.directory.model.Identifier;
import uk.deliveryboard.plans.directory.model.Sector;

/**
 * @param validFrom first day on which it is so
 * @param lastDay   last day on which the agency exists, null while none is known
 */
record AgencyView(UUID id, String code, String name, AgencyType type, @Nullable Sector sector,
        boolean specifiedAuthority, @Nullable String parent, List<String> boards, List<Identifier> identifiers,
        LocalDate activeFrom, LocalDate validFrom, @Nullable LocalDate lastDay) {

    static AgencyView of(Agency agency) {
        return new AgencyView(agency.id(), agency.code(), agency.name(), agency.type(), agency.sector(),
                agency.specifiedAuthority(), agency.parent(), agency.boards(), agency.identifiers(),
                agency.activeFrom(),
                agency.validFrom(), agency.lastDay());
    }
}
